//! The one table of routes: method, pattern, and who may come in. The server is built from it and
//! tests read it. A handler whose first argument is no [`Permit`] does not compile here.
use actix_web::{
    FromRequest, Handler, HttpResponse, Responder,
    http::{Method, header::ALLOW},
    web::{self, ServiceConfig},
};
use std::{collections::BTreeMap, future::ready, sync::Arc, time::Duration};

/// Who may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Public,
    /// Holders of this permit, named by its code.
    Permit(&'static str),
}

/// The proof that somebody may come in: a handler's first argument.
pub trait Permit: FromRequest + 'static {
    /// Who gets one.
    const ACCESS: Access;
}

/// A handler that asks for a permit before anything else.
pub trait Guarded<Args>: Handler<Args> {
    /// The permit it asks for.
    const ACCESS: Access;
}

macro_rules! guarded {
    ($($arg:ident)*) => {
        impl<H, P: Permit, $($arg),*> Guarded<(P, $($arg,)*)> for H
        where
            H: Handler<(P, $($arg,)*)>,
        {
            const ACCESS: Access = P::ACCESS;
        }
    };
}
guarded!();
guarded!(A);
guarded!(A B);
guarded!(A B C);
guarded!(A B C D);
guarded!(A B C D E);
guarded!(A B C D E F);

/// One line of the table.
#[derive(Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The pattern, in actix's notation.
    pub pattern: String,
    /// Who may come in.
    pub access: Access,
    /// How long the whole request may take, where that is longer than usual.
    pub longest: Option<Duration>,
    handler: Arc<dyn Fn(Method) -> actix_web::Route + Send + Sync>,
}

impl Route {
    /// The same below another address.
    #[must_use]
    pub fn below(self, base: &str) -> Self {
        Self { pattern: format!("{base}{}", self.pattern), ..self }
    }

    /// The same for a request that may take longer than others. Its handler keeps a deadline of its own,
    /// and this one stands behind it.
    #[must_use]
    pub fn within(self, longest: Duration) -> Self {
        Self { longest: Some(longest), ..self }
    }
}

/// The lines of the table that may take longer than others, by method and address.
#[derive(Debug, Default)]
pub struct Unhurried(Vec<(Method, String, Duration)>);

impl Unhurried {
    /// Those of a table. Only patterns without gaps can be among them.
    pub fn of(table: &[Route]) -> Self {
        let line =
            |route: &Route| Some((route.method.clone(), route.pattern.clone(), route.longest?));
        Self(table.iter().filter_map(line).collect())
    }

    /// How long such a request may take, if it is one.
    pub fn longest(&self, method: &Method, path: &str) -> Option<Duration> {
        let mut lines = self.0.iter();
        lines.find(|(m, pattern, _)| m == method && pattern == path).map(|(_, _, longest)| *longest)
    }
}

/// A page.
pub fn get<H, Args>(pattern: impl Into<String>, handler: H) -> Route
where
    H: Guarded<Args> + Send + Sync,
    Args: FromRequest + 'static,
    H::Output: Responder + 'static,
{
    route(Method::GET, pattern, handler)
}

/// An act.
pub fn post<H, Args>(pattern: impl Into<String>, handler: H) -> Route
where
    H: Guarded<Args> + Send + Sync,
    Args: FromRequest + 'static,
    H::Output: Responder + 'static,
{
    route(Method::POST, pattern, handler)
}

fn route<H, Args>(method: Method, pattern: impl Into<String>, handler: H) -> Route
where
    H: Guarded<Args> + Send + Sync,
    Args: FromRequest + 'static,
    H::Output: Responder + 'static,
{
    Route {
        method,
        pattern: pattern.into(),
        access: H::ACCESS,
        longest: None,
        handler: Arc::new(move |method| web::method(method).to(handler.clone())),
    }
}

/// The methods of a pattern, for whoever came with another.
fn allowed(routes: &[&Route]) -> String {
    let methods = routes.iter().flat_map(|route| match route.method {
        Method::GET => vec!["GET", "HEAD"],
        _ => vec![route.method.as_str()],
    });
    methods.collect::<Vec<_>>().join(", ")
}

/// Builds the server's resources from the table. HEAD is answered as GET without a body.
pub fn mount(table: &[Route], cfg: &mut ServiceConfig) {
    let mut by_pattern: BTreeMap<&str, Vec<&Route>> = BTreeMap::new();
    for route in table {
        by_pattern.entry(&route.pattern).or_default().push(route);
    }
    // Fixed words before patterns: `/providers/search` is no provider's name.
    let mut patterns: Vec<_> = by_pattern.into_iter().collect();
    patterns.sort_by_key(|(pattern, _)| (pattern.contains('{'), pattern.len()));
    for (pattern, routes) in patterns {
        let mut resource = web::resource(pattern);
        for route in &routes {
            resource = resource.route((route.handler)(route.method.clone()));
            if route.method == Method::GET {
                resource = resource.route((route.handler)(Method::HEAD));
            }
        }
        let allowed = allowed(&routes);
        let refuse = move || {
            ready(
                HttpResponse::MethodNotAllowed().insert_header((ALLOW, allowed.as_str())).finish(),
            )
        };
        cfg.service(resource.default_service(web::to(refuse)));
    }
}
