//! Routes together with what they need, so that the authorisation matrix can be made from them.

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::MethodRouter;

use crate::access::Permission;
use crate::app::App;

/// What a visitor must have for a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// Anybody.
    Nothing,
    /// A session, whatever the role.
    SignedIn,
    /// This permission.
    Permission(&'static str),
}

/// A route of the site.
#[derive(Clone, Debug)]
pub struct Entry {
    pub method: Method,
    pub path: String,
    pub needs: Needs,
}

/// A growing set of routes.
#[derive(Default)]
pub struct Routes {
    pub router: Router<App>,
    pub table: Vec<Entry>,
}

impl Routes {
    pub fn new() -> Routes {
        Routes::default()
    }

    fn add(mut self, method: Method, path: &str, needs: Needs, handler: MethodRouter<App>) -> Routes {
        self.table.push(Entry {
            method,
            path: path.to_owned(),
            needs,
        });
        self.router = self.router.route(path, handler);
        self
    }

    /// A page or fragment that needs a permission.
    pub fn get<P: Permission, H: Handler<T, App>, T: 'static>(self, path: &str, handler: H) -> Routes {
        self.add(
            Method::GET,
            path,
            Needs::Permission(P::NAME),
            axum::routing::get(handler),
        )
    }

    /// An act that needs a permission.
    pub fn post<P: Permission, H: Handler<T, App>, T: 'static>(self, path: &str, handler: H) -> Routes {
        self.add(
            Method::POST,
            path,
            Needs::Permission(P::NAME),
            axum::routing::post(handler),
        )
    }

    /// An act that takes files, as large as the limits of the program allow; its handler counts the bytes.
    pub fn upload<P: Permission, H: Handler<T, App>, T: 'static>(self, path: &str, handler: H) -> Routes {
        let handler = axum::routing::post(handler).layer(axum::extract::DefaultBodyLimit::disable());
        self.add(Method::POST, path, Needs::Permission(P::NAME), handler)
    }

    /// A page for whoever is signed in.
    pub fn own_get<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H) -> Routes {
        self.add(Method::GET, path, Needs::SignedIn, axum::routing::get(handler))
    }

    /// An act on one's own things.
    pub fn own_post<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H) -> Routes {
        self.add(Method::POST, path, Needs::SignedIn, axum::routing::post(handler))
    }

    /// As [`Routes::own_post`], for `PUT`.
    pub fn own_put<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H) -> Routes {
        self.add(Method::PUT, path, Needs::SignedIn, axum::routing::put(handler))
    }

    /// A page for anybody.
    pub fn open_get<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H) -> Routes {
        self.add(Method::GET, path, Needs::Nothing, axum::routing::get(handler))
    }

    /// An act for anybody.
    pub fn open_post<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H) -> Routes {
        self.add(Method::POST, path, Needs::Nothing, axum::routing::post(handler))
    }

    /// Joins another set.
    pub fn and(mut self, other: Routes) -> Routes {
        self.router = self.router.merge(other.router);
        self.table.extend(other.table);
        self
    }
}
