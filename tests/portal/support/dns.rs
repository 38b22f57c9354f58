//! A real DNS server on a free port of this machine, which knows a few TXT records.
use super::TestPortal;
use hickory_resolver::proto::{
    op::{Message, ResponseCode},
    rr::{RData, Record, rdata::TXT},
};
use std::{
    collections::BTreeMap,
    net::{SocketAddr, UdpSocket},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};
use twotier::{app::Portal, domains, operations};

/// How the server takes a question.
#[derive(Clone, Copy, PartialEq)]
pub enum Temper {
    /// It answers: with what it knows, or that there is no such name.
    Fine,
    /// It says that there is such a name, without such records.
    Empty,
    /// It says that it failed.
    Failing,
    /// It refuses to be asked.
    Refusing,
    /// It answers late.
    Slow(Duration),
    /// It never answers.
    Dead,
    /// It sends back something that is no answer.
    Babbling,
}

/// A TXT record: the strings it is made of.
type Strings = Vec<String>;

#[derive(Default)]
struct Zone {
    texts: BTreeMap<String, Vec<Strings>>,
    temper: Option<Temper>,
    asked: usize,
}

/// The server.
#[derive(Clone)]
pub struct DnsServer {
    pub address: SocketAddr,
    zone: Arc<Mutex<Zone>>,
}

impl DnsServer {
    /// Starts it.
    pub fn start() -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        let address = socket.local_addr().unwrap();
        let zone = Arc::new(Mutex::new(Zone::default()));
        let shared = Arc::clone(&zone);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok((length, from)) = socket.recv_from(&mut buffer) {
                let question = Message::from_vec(&buffer[..length]).unwrap();
                let (socket, zone) = (socket.try_clone().unwrap(), Arc::clone(&shared));
                thread::spawn(move || answer(&socket, from, &question, &zone));
            }
        });
        Self { address, zone }
    }

    /// Whoever asks is answered so from now on.
    pub fn be(&self, temper: Temper) {
        self.zone.lock().unwrap().temper = Some(temper);
    }

    /// Adds a record with one string.
    pub fn add(&self, name: &str, text: &str) {
        self.add_strings(name, &[text]);
    }

    /// Adds a record of several strings.
    pub fn add_strings(&self, name: &str, strings: &[&str]) {
        let record = strings.iter().map(|text| (*text).to_owned()).collect();
        let mut zone = self.zone.lock().unwrap();
        zone.texts.entry(name.to_owned()).or_default().push(record);
    }

    /// Removes the records at a name.
    pub fn clear(&self, name: &str) {
        self.zone.lock().unwrap().texts.remove(name);
    }

    /// How often it was asked.
    pub fn asked(&self) -> usize {
        self.zone.lock().unwrap().asked
    }
}

impl TestPortal {
    /// Looks at the domains that are due; how many there were.
    pub async fn look_at_domains(&self) -> usize {
        let Portal { db, resolver, clock, .. } = &self.portal;
        domains::check_due(db, resolver, clock).await.unwrap()
    }

    /// Looks again at the records of recoveries whose notice is over; how many there were.
    pub async fn look_at_recoveries(&self) -> usize {
        let Portal { db, resolver, clock, .. } = &self.portal;
        operations::look_again_at_due(db, resolver, clock).await.unwrap()
    }
}

fn answer(socket: &UdpSocket, from: SocketAddr, question: &Message, zone: &Mutex<Zone>) {
    let (temper, texts) = {
        let mut zone = zone.lock().unwrap();
        zone.asked += 1;
        let name = question.queries[0].name().to_ascii().to_ascii_lowercase();
        let texts = zone.texts.get(name.trim_end_matches('.')).cloned().unwrap_or_default();
        (zone.temper.unwrap_or(Temper::Fine), texts)
    };
    match temper {
        Temper::Dead => return,
        Temper::Slow(wait) => thread::sleep(wait),
        Temper::Babbling => {
            socket.send_to(b"what?", from).unwrap();
            return;
        }
        _ => {}
    }
    let reply = reply(question, temper, texts).to_vec().unwrap();
    socket.send_to(&reply, from).unwrap();
}

fn reply(question: &Message, temper: Temper, texts: Vec<Strings>) -> Message {
    let mut reply = Message::response(question.metadata.id, question.metadata.op_code);
    reply.metadata.recursion_available = true;
    reply.add_queries(question.queries.iter().cloned());
    reply.metadata.response_code = match temper {
        Temper::Failing => ResponseCode::ServFail,
        Temper::Refusing => ResponseCode::Refused,
        Temper::Empty => ResponseCode::NoError,
        _ if texts.is_empty() => ResponseCode::NXDomain,
        _ => ResponseCode::NoError,
    };
    if matches!(temper, Temper::Fine | Temper::Slow(_)) {
        let name = question.queries[0].name().clone();
        let record = |strings| Record::from_rdata(name.clone(), 300, RData::TXT(TXT::new(strings)));
        reply.add_answers(texts.into_iter().map(record));
    }
    reply
}
