//! Where a request came from.
use ipnet::IpNet;
use std::net::{IpAddr, Ipv6Addr};

/// The address that is counted: an IPv4 address, or the /64 of an IPv6 address, since one
/// household owns that much (reliability, T-BF-4).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ClientAddress(String);

impl ClientAddress {
    /// The nearest address that is not one of our own proxies. Forwarding headers count only
    /// when the peer is a trusted proxy.
    pub fn of(peer: Option<IpAddr>, forwarded_for: &[&str], trusted: &[IpNet]) -> Self {
        let Some(peer) = peer else { return Self("unknown".into()) };
        let is_ours = |ip: &IpAddr| trusted.iter().any(|net| net.contains(ip));
        let mut nearest = peer;
        if is_ours(&peer) {
            let hops = forwarded_for.iter().flat_map(|header| header.split(',')).rev();
            for hop in hops.map_while(|hop| hop.trim().parse::<IpAddr>().ok()) {
                nearest = hop;
                if !is_ours(&hop) {
                    break;
                }
            }
        }
        Self(counted(nearest))
    }

    /// As it is kept in counters and sessions.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn counted(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let trusted: Vec<_> = trusted.iter().map(|net| net.parse().unwrap()).collect();
        ClientAddress::of(peer.parse().ok(), forwarded, &trusted).0
    }

    #[test]
    fn a_header_from_a_stranger_is_ignored() {
        assert_eq!(of("192.0.2.1", &["203.0.113.9"], &[]), "192.0.2.1");
        assert_eq!(of("192.0.2.1", &["203.0.113.9"], &["10.0.0.0/8"]), "192.0.2.1");
    }

    #[test]
    fn behind_our_proxies_the_last_foreign_hop_counts() {
        let spoofed = ["198.51.100.66, 203.0.113.9, 10.0.0.2"];
        assert_eq!(of("10.0.0.1", &spoofed, &["10.0.0.0/8"]), "203.0.113.9");
        assert_eq!(
            of("10.0.0.1", &["198.51.100.66", "203.0.113.9"], &["10.0.0.0/8"]),
            "203.0.113.9"
        );
        assert_eq!(of("10.0.0.1", &["nonsense"], &["10.0.0.0/8"]), "10.0.0.1");
    }

    #[test]
    fn ipv6_counts_by_its_64() {
        assert_eq!(of("2001:db8:1:2:3:4:5:6", &[], &[]), "2001:db8:1:2::/64");
        assert_eq!(of("::ffff:192.0.2.1", &[], &[]), "192.0.2.1");
    }
}
