//! The program itself, as it is started from a terminal.
use super::EVER;
use std::{
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// A folder in which the program keeps its database and keys.
pub struct Workshop {
    pub folder: TempDir,
}

/// The program while it serves. Killed when it is dropped.
pub struct Served {
    child: Child,
    pub base: String,
    rest: BufReader<std::process::ChildStdout>,
}

impl Workshop {
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// A file in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with these arguments, in this folder, in an environment of its own.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_twotier"));
        command.args(arguments).current_dir(self.folder.path()).env("LC_ALL", "en_GB.UTF-8");
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("TWOTIER_")) {
            command.env_remove(name);
        }
        command
    }

    /// Runs it to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        to_its_end(&mut self.command(arguments))
    }

    /// Starts it and waits until it listens; its log goes into a file.
    pub fn serve(&self, arguments: &[&str]) -> Served {
        let log = std::fs::File::create(self.path("log")).unwrap();
        let mut command = self.command(arguments);
        command.args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(log);
        let mut child = command.spawn().unwrap();
        let mut rest = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("Listening on ") {
            line.clear();
            assert!(rest.read_line(&mut line).unwrap() > 0, "it never listened: {}", self.log());
        }
        let base = line.trim().trim_start_matches("Listening on ").to_owned();
        Served { child, base, rest }
    }

    /// What the served program has logged.
    pub fn log(&self) -> String {
        read(&self.path("log"))
    }
}

impl Served {
    /// Asks it to stop; its exit code, and whatever it still printed.
    pub fn stop(mut self) -> (Option<i32>, String) {
        let id = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(id, rustix::process::Signal::TERM).unwrap();
        let code = self.code();
        let mut printed = String::new();
        self.rest.read_to_string(&mut printed).unwrap();
        (code, printed)
    }

    fn code(&mut self) -> Option<i32> {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            assert!(begun.elapsed() < EVER, "it was told to stop and goes on");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Runs a program that ends by itself: one that does not is killed, and has no exit code.
pub fn to_its_end(command: &mut Command) -> Output {
    let (out, err) = (Stdio::piped(), Stdio::piped());
    let child = command.stdin(Stdio::null()).stdout(out).stderr(err).spawn().unwrap();
    let id = rustix::process::Pid::from_child(&child);
    let (ended, end) = channel::<()>();
    let guard = thread::spawn(move || {
        if end.recv_timeout(EVER) == Err(RecvTimeoutError::Timeout) {
            rustix::process::kill_process(id, rustix::process::Signal::KILL).unwrap();
        }
    });
    let output = child.wait_with_output().unwrap();
    drop(ended);
    guard.join().unwrap();
    output
}

/// A text file.
pub fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// What a program printed to its error stream.
pub fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What a program printed.
pub fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}
