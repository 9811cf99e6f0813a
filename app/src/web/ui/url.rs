//! The address of a page, taken apart so that one part of it can change.

/// What says where in a list somebody stands; dropped when the filters change.
/// Lists name their keyset parameters from these words.
const PLACES: [&str; 8] = ["after", "before", "cursor", "page", "last", "end", "from_end", "dir"];

/// A path with its query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Url {
    pub path: String,
    pairs: Vec<(String, String)>,
}

impl Url {
    /// Takes `/incoming?type=cv&q=…` apart.
    pub fn parse(text: &str) -> Url {
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        Url {
            path: path.to_owned(),
            pairs,
        }
    }

    /// The first value of a parameter; empty when absent.
    pub fn get(&self, name: &str) -> &str {
        self.pairs
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// Every value of a parameter; one value may hold several, parted by commas.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let of_name = self.pairs.iter().filter(|(key, _)| key == name);
        of_name
            .flat_map(|(_, value)| value.split(','))
            .filter(|part| !part.is_empty())
            .collect()
    }

    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// The same list from its start.
    pub fn start(mut self) -> Url {
        self.pairs.retain(|(key, _)| !PLACES.contains(&key.as_str()));
        self
    }

    /// With exactly this value of the parameter.
    pub fn with(mut self, name: &str, value: &str) -> Url {
        self.pairs.retain(|(key, _)| key != name);
        if !value.is_empty() {
            self.pairs.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Without the parameter.
    pub fn without(mut self, name: &str) -> Url {
        self.pairs.retain(|(key, _)| key != name);
        self
    }

    /// Without one value of the parameter; the others stay.
    pub fn without_value(mut self, name: &str, value: &str) -> Url {
        for pair in self.pairs.iter_mut().filter(|(key, _)| key == name) {
            let rest: Vec<&str> = pair.1.split(',').filter(|part| *part != value).collect();
            pair.1 = rest.join(",");
        }
        self.pairs.retain(|(_, value)| !value.is_empty());
        self
    }

    /// The query alone, without `?`.
    pub fn query(&self) -> String {
        serde_urlencoded::to_string(&self.pairs).unwrap_or_default()
    }
}

impl std::fmt::Display for Url {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.pairs.is_empty() {
            true => f.write_str(&self.path),
            false => write!(f, "{}?{}", self.path, self.query()),
        }
    }
}

/// A name as one segment of a path.
pub fn segment(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b':' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
