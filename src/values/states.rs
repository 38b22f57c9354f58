//! Families of states: what may happen next is a type.

/// One state of something that moves: its name is what the database keeps.
pub trait Named {
    /// The state's name in the database.
    const NAME: &'static str;
}

/// A family of states: each its own struct, and one enum over them all.
macro_rules! states {
    ($(#[$doc:meta])* $any:ident { $($name:literal => $state:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub enum $any {
            $(
                #[doc = concat!("In the database: `", $name, "`.")]
                $state($state),
            )+
        }

        impl $any {
            /// The state's name in the database.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$state(_) => $name),+ }
            }
        }
        $(
            impl $crate::values::Named for $state {
                const NAME: &'static str = $name;
            }
            impl From<$state> for $any {
                fn from(state: $state) -> Self { Self::$state(state) }
            }
            impl TryFrom<$any> for $state {
                type Error = ();
                fn try_from(any: $any) -> Result<Self, ()> {
                    match any { $any::$state(state) => Ok(state), _ => Err(()) }
                }
            }
        )+
    };
}
pub(crate) use states;

#[cfg(test)]
mod tests {
    use crate::values::Named;

    #[derive(Debug, Clone, PartialEq)]
    pub struct Open;

    #[derive(Debug, Clone, PartialEq)]
    pub struct Closed {
        why: String,
    }

    states! {
        /// A door.
        Door { "open" => Open, "closed" => Closed }
    }

    #[test]
    fn a_state_knows_its_name() {
        assert_eq!(Open::NAME, "open");
        assert_eq!(Door::from(Closed { why: "wind".into() }).name(), "closed");
    }

    #[test]
    fn a_state_is_found_again_and_no_other() {
        let door = Door::from(Open);
        assert_eq!(Open::try_from(door.clone()), Ok(Open));
        assert_eq!(Closed::try_from(door), Err(()));
        let shut = Closed { why: "night".into() };
        assert_eq!(
            Closed::try_from(Door::from(shut.clone())).map(|closed| closed.why),
            Ok(shut.why)
        );
    }
}
