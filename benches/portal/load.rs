//! Clients that ask for one thing over and over on kept connections, and note how long it took.
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
};

/// What came of a load.
pub struct Measured {
    pub per_second: f64,
    pub p50: Duration,
    pub p99: Duration,
    /// The answers whose status was not the expected one.
    pub others: usize,
}

/// One request, as it is written.
#[derive(Clone)]
pub struct Request(String);

impl Request {
    pub fn get(address: &str, path: &str, cookie: Option<&str>) -> Self {
        let cookie = cookie.map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
        Self(format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n{cookie}\r\n"))
    }

    pub fn post(address: &str, path: &str, body: &str) -> Self {
        let length = body.len();
        Self(format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{body}"
        ))
    }
}

/// An answer's status and the cookies that it sets.
pub struct Answer {
    pub status: u16,
    pub cookies: Vec<String>,
}

/// A kept connection.
pub struct Connection(BufReader<TcpStream>);

impl Connection {
    pub async fn open(address: &str) -> Self {
        let address = address.replace("localhost", "127.0.0.1");
        let stream = TcpStream::connect(address).await.expect("a connection");
        stream.set_nodelay(true).expect("a socket");
        Self(BufReader::new(stream))
    }

    /// Asks for a CSV file, and waits for its first row.
    pub async fn first_row(&mut self, request: &Request) {
        self.0.get_mut().write_all(request.0.as_bytes()).await.expect("a request that is sent");
        let (mut line, mut is_body, mut lines) = (String::new(), false, 0);
        // What stands between the pieces has no comma; the first line that has one is the heading.
        while lines < 2 {
            line.clear();
            assert!(self.0.read_line(&mut line).await.expect("an answer") > 0, "a file with rows");
            is_body |= line.trim_end().is_empty();
            lines += u8::from(is_body && line.contains(','));
        }
    }

    pub async fn ask(&mut self, request: &Request) -> Answer {
        self.0.get_mut().write_all(request.0.as_bytes()).await.expect("a request that is sent");
        let (mut line, mut length) = (String::new(), 0);
        self.0.read_line(&mut line).await.expect("an answer");
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok());
        let mut answer = Answer { status: status.unwrap_or_default(), cookies: vec![] };
        loop {
            line.clear();
            self.0.read_line(&mut line).await.expect("a header");
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap_or_default(),
                "set-cookie" => {
                    answer.cookies.push(value.split(';').next().unwrap_or_default().to_owned());
                }
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).await.expect("a body");
        answer
    }
}

/// So many clients at once, for so long.
pub async fn run(
    address: &str,
    request: &Request,
    status: u16,
    clients: usize,
    time: Duration,
) -> Measured {
    let until = Instant::now() + time;
    let each = (0..clients).map(|_| {
        let (address, request) = (address.to_owned(), request.clone());
        actix_web::rt::spawn(async move {
            let mut connection = Connection::open(&address).await;
            let (mut took, mut others) = (vec![], 0);
            while Instant::now() < until {
                let began = Instant::now();
                let answer = connection.ask(&request).await;
                took.push(began.elapsed());
                others += usize::from(answer.status != status);
            }
            (took, others)
        })
    });
    let (mut took, mut others) = (vec![], 0);
    for client in futures_util::future::join_all(each).await {
        let (of_client, wrong) = client.expect("a client that ends");
        took.extend(of_client);
        others += wrong;
    }
    took.sort_unstable();
    let at = |share: usize| took.get(took.len() * share / 100).copied().unwrap_or_default();
    let answers = u32::try_from(took.len()).unwrap_or(u32::MAX);
    let per_second = f64::from(answers) / time.as_secs_f64();
    Measured { per_second, p50: at(50), p99: at(99), others }
}

/// The cookies of somebody who is signed in.
pub async fn sign_in(address: &str, name: &str) -> String {
    let body = format!("user_name={name}.twotier.example&password=correct+horse+battery+staple");
    let mut connection = Connection::open(address).await;
    let answer =
        connection.ask(&Request::post(address, "/sign-in", &body.replace('@', "%40"))).await;
    assert_eq!(answer.status, 303, "{name} could not sign in");
    answer.cookies.join("; ")
}
