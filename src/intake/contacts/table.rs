//! [`ContactTable`]: the rows of a table as contacts.

use super::{ContactEntry, ContactError, add};
use crate::intake::csv::{Table, TextRows, normalize};

/// What a column holds. Several may hold the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactColumn {
    /// The whole name.
    Name,
    /// The given name.
    First,
    /// The family's name.
    Last,
    /// Telephone numbers.
    Phone,
    /// E-mail addresses.
    Email,
    /// User names, each behind its messenger: `instagram:@ana`.
    Handle,
    /// The note.
    Note,
    /// Tags.
    Tags,
    /// The custom field of that key.
    Field(String),
}

/// Names of columns, normalized, in Portuguese, English and Spanish; those of Google's and of Outlook's tables among them.
#[rustfmt::skip]
const NAMES: &[(ContactColumn, &[&str])] = &[
    (ContactColumn::Name, &[
        "name", "full name", "display name", "customer", "customer name", "contact", "contact name", "client",
        "nome", "nome completo", "nome do cliente", "cliente", "contato", "razao social",
        "nombre", "nombre completo", "nombre del cliente", "contacto",
    ]),
    (ContactColumn::First, &["first name", "given name", "primeiro nome", "nombre de pila", "primer nombre"]),
    (ContactColumn::Last, &["last name", "family name", "sobrenome", "ultimo nome", "apellido", "apellidos"]),
    (ContactColumn::Note, &[
        "note", "notes", "comments", "nota", "notas", "observacao", "observacoes", "obs", "comentario", "comentarios",
        "observacion", "observaciones", "note about the customer",
    ]),
    (ContactColumn::Tags, &[
        "tag", "tags", "label", "labels", "category", "categories", "group membership", "etiqueta", "etiquetas", "marcadores",
        "categoria", "categorias", "grupo", "grupos",
    ]),
    (ContactColumn::Handle, &["username", "usernames", "user name", "usuario", "usuarios"]),
];

/// Words in the names of columns of telephone numbers.
#[rustfmt::skip]
const PHONE: &[&str] = &[
    "phone", "phones", "telephone", "mobile", "cell", "cellphone", "whatsapp", "tel", "telefone", "telefones", "celular", "fone",
    "telefono", "telefonos", "movil",
];

/// Words in the names of columns of e-mail addresses.
const EMAIL: &[&str] = &["email", "emails", "mail", "correo", "correos"];

/// Words in the names of columns that say what the one beside them is.
const KIND: &[&str] = &["type", "label", "tipo", "display", "etiqueta"];

/// What separates several values of a cell: Google's sign first.
const GOOGLE: &str = ":::";

/// Google puts every contact in it.
const GOOGLE_ALL: &str = "myContacts";

/// Guesses what the columns hold by their names. `fields` are the desk's custom fields: their keys and names.
#[must_use]
pub fn guess_columns(header: &[String], fields: &[(String, String)]) -> Vec<Option<ContactColumn>> {
    let one = |name: &String| {
        let name = normalize(name);
        if let Some((key, _)) = fields.iter().find(|(_, field)| normalize(field) == name) {
            return Some(ContactColumn::Field(key.clone()));
        }
        if let Some((column, _)) = NAMES.iter().find(|(_, names)| names.contains(&&*name)) {
            return Some(column.clone());
        }
        let has = |words: &[&str]| name.split(' ').any(|word| words.contains(&word));
        match () {
            () if has(KIND) => None,
            () if has(EMAIL) => Some(ContactColumn::Email),
            () if has(PHONE) => Some(ContactColumn::Phone),
            () => None,
        }
    };
    header.iter().map(one).collect()
}

/// The contacts of a table under a mapping, row by row.
pub struct ContactTable {
    rows: TextRows,
    columns: Vec<Option<ContactColumn>>,
}

impl ContactTable {
    /// Begins to read.
    #[must_use]
    pub fn of(table: &Table, columns: Vec<Option<ContactColumn>>) -> Self {
        Self { rows: TextRows::of(table), columns }
    }

    /// Returns the share that has been read, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.rows.share()
    }

    /// Returns the next contact with its line, and the parts of it that were left out; `None` at the end.
    pub fn next_row(
        &mut self,
    ) -> Option<(u64, Result<ContactEntry, ContactError>, Vec<ContactError>)> {
        let (line, cells) = self.rows.next_row()?;
        let cells = match cells {
            Ok(cells) => cells,
            Err(error) => return Some((line, Err(ContactError::Row(error)), Vec::new())),
        };
        let (mut entry, mut left_out) = (ContactEntry::default(), Vec::new());
        let (mut first, mut last) = (String::new(), String::new());
        for (cell, column) in cells.iter().zip(&self.columns) {
            let Some(column) = column else { continue };
            let cell = unguarded(cell.trim());
            if cell.is_empty() {
                continue;
            }
            match column {
                ContactColumn::Name if entry.name.is_empty() => cell.clone_into(&mut entry.name),
                ContactColumn::Name => {}
                ContactColumn::First => cell.clone_into(&mut first),
                ContactColumn::Last => cell.clone_into(&mut last),
                ContactColumn::Phone => {
                    let all = several(cell, &[';', ',', '\n']);
                    left_out
                        .extend(all.filter_map(|phone| entry.add_phone(unguarded(phone)).err()));
                }
                ContactColumn::Email => {
                    let all = several(cell, &[';', ',', '\n', ' ']);
                    left_out.extend(all.filter_map(|email| entry.add_email(email).err()));
                }
                ContactColumn::Handle => {
                    let all = several(cell, &[';', ',', '\n']).filter_map(|it| it.split_once(':'));
                    let all = all.map(|(channel, name)| {
                        (channel.trim().to_ascii_lowercase(), name.trim().to_owned())
                    });
                    entry.handles.extend(
                        all.filter(|(channel, name)| !channel.is_empty() && !name.is_empty()),
                    );
                }
                ContactColumn::Note => {
                    if !entry.note.is_empty() {
                        entry.note.push('\n');
                    }
                    entry.note.push_str(cell);
                }
                ContactColumn::Tags => {
                    let all =
                        several(cell, &[';', ',', '\n']).map(|tag| tag.trim_start_matches("* "));
                    all.filter(|tag| *tag != GOOGLE_ALL).for_each(|tag| add(&mut entry.tags, tag));
                }
                ContactColumn::Field(key) => entry.fields.push((key.clone(), cell.to_owned())),
            }
        }
        if entry.name.is_empty() {
            entry.name = format!("{first} {last}").trim().to_owned();
        }
        let entry = if entry.is_nobody() { Err(ContactError::Nobody) } else { Ok(entry) };
        Some((line, entry, left_out))
    }
}

/// Takes the mark away that keeps a spreadsheet from running a cell as a formula.
fn unguarded(cell: &str) -> &str {
    let sign =
        |rest: &&str| rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    let marked = cell.strip_prefix('\'').filter(sign);
    marked.unwrap_or(cell).trim()
}

fn several<'a>(cell: &'a str, signs: &'a [char]) -> Box<dyn Iterator<Item = &'a str> + 'a> {
    if cell.contains(GOOGLE) {
        return Box::new(cell.split(GOOGLE).map(str::trim).filter(|it| !it.is_empty()));
    }
    Box::new(cell.split(signs).map(str::trim).filter(|it| !it.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::csv::TextLoader;

    fn table(text: &str) -> Table {
        let mut loader = TextLoader::new();
        let mut input = text.as_bytes();
        while !input.is_empty() {
            loader.read(&mut input).unwrap();
        }
        Table::open(loader.finish().unwrap(), None).unwrap()
    }

    fn read(text: &str) -> Vec<(u64, Result<ContactEntry, ContactError>, Vec<ContactError>)> {
        let table = table(text);
        let fields = [("cpf".to_owned(), "CPF".to_owned())];
        let mut rows = ContactTable::of(&table, guess_columns(table.header(), &fields));
        std::iter::from_fn(|| rows.next_row()).collect()
    }

    #[test]
    fn the_columns_of_google_are_known() {
        let google = read(concat!(
            "First Name,Middle Name,Last Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n",
            "Rita,,Souza,VIP,* myContacts ::: ouro,* Work,rita@loja.com,Mobile,+55 11 98765-4321 ::: 11 3456-7890\n"
        ));
        let [(2, Ok(rita), left_out)] = &*google else { panic!("{google:?}") };
        assert_eq!((&*rita.name, &*rita.note), ("Rita Souza", "VIP"));
        assert_eq!(
            (&*rita.tags, &*rita.emails),
            (&["ouro".to_owned()][..], &["rita@loja.com".to_owned()][..])
        );
        assert_eq!(rita.phones, ["+55 11 98765-4321", "11 3456-7890"]);
        assert_eq!(*left_out, vec![]);
    }

    #[test]
    fn a_table_of_a_spreadsheet_is_read_with_its_faults() {
        let read = read(concat!(
            "Nome;Celular;E-mail;CPF;Observações;Etiquetas;Saldo\n",
            "João;'+55 11 91111-2222;joao@x.com, jo@y.com;123;\"duas\nlinhas\";vip, ouro;9\n",
            ";;;;;;5\n",
            "Ana;sem;ana arroba;;;;\n",
            "Eva;1;2;3;4;5;6;7;8\n"
        ));
        let Ok(joao) = &read[0].1 else { panic!("{read:?}") };
        assert_eq!((&*joao.phones, joao.emails.len()), (&["+55 11 91111-2222".to_owned()][..], 2));
        assert_eq!(joao.fields, [("cpf".to_owned(), "123".to_owned())]);
        assert_eq!((&*joao.note, joao.tags.len()), ("duas\nlinhas", 2));
        assert_eq!((read[1].0, &read[1].1), (4, &Err(ContactError::Nobody)));
        assert_eq!((read[2].1.as_ref().unwrap().name.as_str(), read[2].2.len()), ("Ana", 2 + 1));
        assert!(matches!(read[3], (6, Err(ContactError::Row(_)), _)));
    }
}
