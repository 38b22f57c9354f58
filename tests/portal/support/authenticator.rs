//! A device with a passkey: it answers what a browser is asked as the standard has it (`WebAuthn`, ES256, no
//! attestation), and lies where a test wants it to.
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Somebody is there, and the device has verified that it is its owner.
const PRESENT_AND_VERIFIED: u8 = 0b101;
/// A new credential follows.
const WITH_CREDENTIAL: u8 = 0b100_0000;

pub struct Authenticator {
    key: EcdsaKeyPair,
    id: Vec<u8>,
    /// Whose it is, once it has been made.
    pub handle: Option<String>,
    /// Where its browser is.
    pub origin: String,
    /// How often it has been used; a device that shares its keys always says 0.
    pub counter: u32,
    /// What it says of its owner.
    pub flags: u8,
}

impl Authenticator {
    /// A new one, in a browser at this base URL.
    pub fn new(origin: &str) -> Self {
        let random = SystemRandom::new();
        let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = key.as_ref();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, key, &random).unwrap();
        let id = Sha256::digest(key.public_key()).to_vec();
        let origin = origin.to_owned();
        Self { key, id, handle: None, origin, counter: 0, flags: PRESENT_AND_VERIFIED }
    }

    /// Makes its key for the options of a page.
    pub fn make(&mut self, options: &str) -> String {
        let options = options_of(options);
        self.handle = Some(options["user"]["id"].as_str().unwrap().to_owned());
        let mut data = self.data(options["rp"]["id"].as_str().unwrap(), WITH_CREDENTIAL);
        data.extend([0; 16]);
        data.extend([0, u8::try_from(self.id.len()).unwrap()]);
        data.extend(&self.id);
        let point = self.key.public_key().as_ref();
        data.extend([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 32]);
        data.extend(&point[33..]);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let response = json!({
            "attestationObject": BASE64.encode(object),
            "clientDataJSON": BASE64.encode(self.client_data("webauthn.create", &options)),
            "transports": ["internal"],
        });
        self.answer(response)
    }

    /// Signs what the options of a page ask for.
    pub fn show(&mut self, options: &str) -> String {
        let options = options_of(options);
        let data = self.data(options["rpId"].as_str().unwrap(), 0);
        let client = self.client_data("webauthn.get", &options);
        let signed = [data.clone(), Sha256::digest(&client).to_vec()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        let response = json!({
            "authenticatorData": BASE64.encode(data),
            "clientDataJSON": BASE64.encode(client),
            "signature": BASE64.encode(signature),
            "userHandle": self.handle,
        });
        self.answer(response)
    }

    fn data(&self, host: &str, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest(host).to_vec();
        data.push(self.flags | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = &options["challenge"];
        let data = json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false });
        data.to_string().into_bytes()
    }

    fn answer(&self, response: Value) -> String {
        let id = BASE64.encode(&self.id);
        json!({ "id": id, "rawId": id, "response": response, "type": "public-key", "clientExtensionResults": {} })
            .to_string()
    }
}

fn options_of(text: &str) -> Value {
    let options: Value =
        serde_json::from_str(text).unwrap_or_else(|_| panic!("no options: {text}"));
    options["publicKey"].clone()
}
