//! A real SMTP server on a free port of this machine, which keeps what it is sent.
use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

/// How the server takes a letter.
#[derive(Clone, Copy, PartialEq)]
pub enum Mood {
    /// It keeps the letter.
    Fine,
    /// It asks to try again later: 451.
    Later,
    /// It will never take it: 550.
    Never,
    /// It keeps the letter, and hangs up without saying so.
    HangUp,
    /// It keeps the letter, and never says so.
    Silent,
}

/// The server.
pub struct MailServer {
    /// Where it is, as `--mail` says it.
    pub url: String,
    letters: Arc<Mutex<Vec<String>>>,
    mood: Arc<Mutex<Mood>>,
}

impl MailServer {
    /// Starts it.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let (letters, mood) = (Arc::new(Mutex::new(vec![])), Arc::new(Mutex::new(Mood::Fine)));
        let shared = (Arc::clone(&letters), Arc::clone(&mood));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (letters, mood) = shared.clone();
                // A client that goes away ends its own talk, nothing else.
                thread::spawn(move || drop(talk(&stream, &letters, &mood)));
            }
        });
        Self { url, letters, mood }
    }

    /// From now on it is in another mood.
    pub fn be(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// Every letter it has taken, header and body, oldest first.
    pub fn letters(&self) -> Vec<String> {
        self.letters.lock().unwrap().clone()
    }
}

fn talk(
    stream: &TcpStream,
    letters: &Mutex<Vec<String>>,
    mood: &Mutex<Mood>,
) -> std::io::Result<()> {
    let (mut lines, mut out) = (BufReader::new(stream).lines(), stream);
    out.write_all(b"220 sink\r\n")?;
    while let Some(line) = lines.next() {
        let mood = *mood.lock().unwrap();
        let answer = match line?.get(..4).unwrap_or_default().to_uppercase().as_str() {
            "RCPT" if mood == Mood::Never => "550 no such mailbox",
            "RCPT" if mood == Mood::Later => "451 later",
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                // Read before the lock is taken: whoever looks at the letters may be who still has to send.
                let letter = letter(&mut lines)?;
                letters.lock().unwrap().push(letter);
                match mood {
                    Mood::HangUp => return Ok(()),
                    Mood::Silent => continue,
                    _ => {}
                }
                "250 kept"
            }
            "QUIT" => return out.write_all(b"221 bye\r\n"),
            _ => "250 ok",
        };
        out.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}

fn letter(lines: &mut impl Iterator<Item = std::io::Result<String>>) -> std::io::Result<String> {
    let mut letter = String::new();
    for line in lines {
        match line?.as_str() {
            "." => break,
            line => {
                letter.push_str(line.strip_prefix('.').unwrap_or(line));
                letter.push('\n');
            }
        }
    }
    Ok(letter)
}
