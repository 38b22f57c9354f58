//! One hash, in memory that the caller keeps.
use argon2::{
    Algorithm, Argon2, Block, Params, Version,
    password_hash::phc::{Output, ParamsString, PasswordHash, Salt},
};
use subtle::ConstantTimeEq;

/// What a hash costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// OWASP's second choice: 19 MiB, two passes, one lane.
    Full,
    /// For tests of everything but the cost.
    Test,
}

/// The dearest foreign hash that is computed: 64 MiB, four passes, four lanes (contract, memberships.csv).
const DEAREST: (u32, u32, u32) = (64 * 1024, 4, 4);

/// The hash could not be computed. Never to be taken for a wrong password.
#[derive(Debug, thiserror::Error)]
#[error("a password hash could not be computed: {0}")]
pub struct Failed(String);

impl Strength {
    fn params(self) -> Result<Params, Failed> {
        let (memory, passes, lanes) = match self {
            Self::Full => (19_456, 2, 1),
            Self::Test => (8, 1, 1),
        };
        Params::new(memory, passes, lanes, None).map_err(failed)
    }

    /// Whether a hash was made with this cost.
    pub fn made(self, hash: &str) -> bool {
        let of = PasswordHash::new(hash).ok().and_then(|hash| Params::try_from(&hash).ok());
        match (of, self.params()) {
            (Some(of), Ok(ours)) => {
                (of.m_cost(), of.t_cost(), of.p_cost())
                    == (ours.m_cost(), ours.t_cost(), ours.p_cost())
            }
            _ => false,
        }
    }
}

/// Whether an imported hash is argon2id and not dearer than we can afford.
pub fn is_acceptable_hash(hash: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else { return false };
    let Ok(params) = Params::try_from(&hash) else { return false };
    let (memory, passes, lanes) = DEAREST;
    hash.algorithm.as_str() == "argon2id"
        && hash.version == Some(Version::V0x13.into())
        && hash.salt.is_some()
        && hash.hash.is_some()
        && params.m_cost() <= memory
        && params.t_cost() <= passes
        && params.p_cost() <= lanes
}

/// The hash of a password, as a PHC string.
pub fn hash(
    password: &[u8],
    strength: Strength,
    memory: &mut Vec<Block>,
) -> Result<String, Failed> {
    let (salt, params) = (Salt::generate(), strength.params()?);
    let output = compute(password, salt.as_ref(), &params, 32, memory)?;
    let phc = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(&params).map_err(failed)?,
        salt: Some(salt),
        hash: Some(Output::new(&output).map_err(failed)?),
    };
    Ok(phc.to_string())
}

/// Whether a password is the one that was hashed.
pub fn matches(password: &[u8], hash: &str, memory: &mut Vec<Block>) -> Result<bool, Failed> {
    let parsed = PasswordHash::new(hash).map_err(failed)?;
    let (Some(salt), Some(expected)) = (parsed.salt, parsed.hash) else {
        return Err(Failed("no salt or no hash".into()));
    };
    let params = Params::try_from(&parsed).map_err(failed)?;
    let output = compute(password, salt.as_ref(), &params, expected.len(), memory)?;
    Ok(output.ct_eq(expected.as_bytes()).into())
}

fn compute(
    password: &[u8],
    salt: &[u8],
    params: &Params,
    length: usize,
    memory: &mut Vec<Block>,
) -> Result<Vec<u8>, Failed> {
    if memory.len() < params.block_count() {
        memory.resize(params.block_count(), Block::default());
    }
    let mut output = vec![0; length];
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    argon.hash_password_into_with_memory(password, salt, &mut output, memory).map_err(failed)?;
    Ok(output)
}

fn failed(error: impl std::fmt::Display) -> Failed {
    Failed(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_knows_its_password_and_no_other() {
        let memory = &mut vec![];
        let made = hash(b"correct horse", Strength::Test, memory).unwrap();
        assert!(matches(b"correct horse", &made, memory).unwrap());
        assert!(!matches(b"correct house", &made, memory).unwrap());
        assert!(matches(b"", "no hash", memory).is_err());
        assert!(Strength::Test.made(&made) && !Strength::Full.made(&made));
    }

    #[test]
    fn a_hash_that_would_stop_the_portal_is_not_taken() {
        let made = hash(b"x", Strength::Test, &mut vec![]).unwrap();
        assert!(is_acceptable_hash(&made));
        assert!(!is_acceptable_hash(&made.replace("m=8", "m=65537")));
        assert!(!is_acceptable_hash(&made.replace("argon2id", "argon2i")));
        assert!(!is_acceptable_hash(&made.replace("v=19", "v=16")));
        assert!(!is_acceptable_hash("plain"));
    }
}
