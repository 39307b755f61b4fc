//! The bytes of a request's body.

use std::rc::Rc;

use super::Form;

/// The parts of a body that follow one another, and its type. Both types are ones that browsers send to other sites without
/// asking first.
pub type Body = (String, Vec<Rc<[u8]>>);

/// What parts of a form are divided by. The bytes of a file do not have it: it has a number for each file.
const BOUNDARY: &str = "balcao-form-";

impl Form {
    /// Returns the body; with the bytes of the file, where there is one.
    #[must_use]
    pub fn body(&self, file: Option<Rc<[u8]>>) -> Body {
        match (&self.file, file) {
            (Some((field, about)), Some(bytes)) => {
                self.multipart(field, &about.name, &about.sha256, bytes)
            }
            _ => self.encoded(),
        }
    }

    fn encoded(&self) -> Body {
        let mut text = String::new();
        for (name, value) in &self.fields {
            if !text.is_empty() {
                text.push('&');
            }
            text.push_str(name);
            text.push('=');
            for byte in value.bytes() {
                if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                    text.push(char::from(byte));
                } else {
                    text.push_str(&format!("%{byte:02X}"));
                }
            }
        }
        ("application/x-www-form-urlencoded".to_owned(), vec![text.into_bytes().into()])
    }

    fn multipart(&self, field: &str, name: &str, hash: &str, bytes: Rc<[u8]>) -> Body {
        let boundary = format!("{BOUNDARY}{hash}");
        let mut head = String::new();
        for (name, value) in &self.fields {
            head.push_str(&format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            ));
        }
        let name: String = name
            .chars()
            .map(|c| if c == '"' || c == '\\' || c.is_control() { '_' } else { c })
            .collect();
        head.push_str(&format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        ));
        let tail = format!("\r\n--{boundary}--\r\n");
        let kind = format!("multipart/form-data; boundary={boundary}");
        (kind, vec![head.into_bytes().into(), bytes, tail.into_bytes().into()])
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::model::Attachment;

    #[test]
    fn a_form_is_encoded() {
        let form = Form {
            fields: vec![("chat_id", "7".into()), ("text", "Olá & até=já\n".into())],
            file: None,
        };
        let (kind, parts) = form.body(None);
        assert_eq!(kind, "application/x-www-form-urlencoded");
        let text = "chat_id=7&text=Ol%C3%A1%20%26%20at%C3%A9%3Dj%C3%A1%0A";
        assert_eq!(&*parts[0], text.as_bytes());
    }

    #[test]
    fn a_file_goes_in_parts_and_its_name_ends_no_line() {
        let about = Attachment {
            name: "a\"\r\n.pdf".into(),
            mime: "application/pdf".into(),
            bytes: 3,
            sha256: "5a".into(),
        };
        let form = Form {
            fields: vec![("chat_id", "7".into())],
            file: Some(("document", Box::new(about))),
        };
        let (kind, parts) = form.body(Some(Rc::from(*b"abc")));
        assert_eq!(kind, "multipart/form-data; boundary=balcao-form-5a");
        let whole = String::from_utf8(parts.concat()).unwrap();
        assert!(
            whole.contains("filename=\"a___.pdf\"\r\n")
                && whole.ends_with("abc\r\n--balcao-form-5a--\r\n")
        );
    }
}
