//! How the table of events becomes a type.

/// Declares the events that the chapters have handed on: variant, name, and whether somebody is written to about it.
macro_rules! events {
    ([] $($variant:ident = $name:literal, $mail:ident;)+) => {
        /// Something that happened: `feature.past_participle`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the name of each event says what happened")]
        pub enum Event { $($variant),+ }

        impl Event {
            /// Every event.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name, as it is kept and as the end of its text's id.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// Whether at least one letter tells of it (invariant I13).
            pub fn is_mailed(self) -> bool {
                match self { $(Self::$variant => events!(@ $mail)),+ }
            }
        }
    };
    (@ mailed) => { true };
    (@ quiet) => { false };
}

pub(super) use events;
