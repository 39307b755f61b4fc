//! Customers and their addresses. None of them exists: mobile numbers that begin with 90 are not assigned, and domains that
//! end in `.example` belong to nobody.

use super::dice::Dice;
use crate::model::{Contact, folded};

#[derive(Clone)]
pub(super) struct Person {
    pub first: &'static str,
    pub last: &'static str,
    pub female: bool,
    pub city: &'static str,
    pub channel: &'static str,
    pub address: Option<String>,
}

#[rustfmt::skip]
const WOMEN: &[&str] = &[
    "Adriana", "Aline", "Amanda", "Ana Paula", "Beatriz", "Bianca", "Bruna", "Camila", "Carolina", "Cláudia", "Cristiane",
    "Daniela", "Débora", "Eliane", "Fernanda", "Flávia", "Gabriela", "Isabela", "Jéssica", "Larissa", "Letícia", "Luciana",
    "Luísa", "Márcia", "Maria Clara", "Mariana", "Marina", "Natália", "Patrícia", "Priscila", "Raquel", "Renata", "Sabrina",
    "Sandra", "Simone", "Sônia", "Tatiane", "Vanessa", "Vera", "Vitória",
];

#[rustfmt::skip]
const MEN: &[&str] = &[
    "Alexandre", "André", "Antônio", "Carlos", "Cláudio", "Daniel", "Diego", "Eduardo", "Fábio", "Felipe", "Fernando",
    "Gabriel", "Guilherme", "Gustavo", "Henrique", "Igor", "João Pedro", "Jorge", "José", "Leandro", "Leonardo", "Lucas",
    "Luiz", "Marcelo", "Márcio", "Marcos", "Mateus", "Murilo", "Otávio", "Paulo", "Pedro", "Renato", "Ricardo", "Roberto",
    "Rodrigo", "Sérgio", "Thiago", "Vinícius", "Vítor", "Wagner",
];

#[rustfmt::skip]
const FAMILIES: &[&str] = &[
    "Almeida", "Alves", "Andrade", "Araújo", "Azevedo", "Barbosa", "Barros", "Batista", "Borges", "Campos", "Cardoso",
    "Carvalho", "Castro", "Cavalcanti", "Correia", "Costa", "Cunha", "Dias", "Fernandes", "Ferreira", "Figueiredo",
    "Fonseca", "Freitas", "Garcia", "Gomes", "Gonçalves", "Lima", "Lopes", "Macedo", "Machado", "Marques", "Martins",
    "Medeiros", "Melo", "Mendes", "Miranda", "Monteiro", "Moraes", "Moreira", "Moura", "Nascimento", "Nogueira", "Nunes",
    "Oliveira", "Pacheco", "Pereira", "Pinheiro", "Pinto", "Queiroz", "Ramos", "Reis", "Rezende", "Rocha", "Rodrigues",
    "Sales", "Santana", "Santos", "Silva", "Siqueira", "Soares", "Souza", "Tavares", "Vasconcelos", "Vieira", "Xavier",
];

/// Area code, city, and the weight of its customers.
#[rustfmt::skip]
const CITIES: &[(u32, &str, u32)] = &[
    (11, "São Paulo", 30), (11, "Guarulhos", 5), (11, "Jundiaí", 4), (13, "Santos", 4), (15, "Sorocaba", 4),
    (16, "Ribeirão Preto", 5), (19, "Campinas", 9), (21, "Niterói", 5), (24, "Petrópolis", 3), (27, "Vitória", 4),
    (31, "Belo Horizonte", 9), (32, "Juiz de Fora", 3), (34, "Uberlândia", 4), (41, "Curitiba", 8), (43, "Londrina", 4),
    (44, "Maringá", 3), (47, "Joinville", 4), (48, "Florianópolis", 5), (51, "Porto Alegre", 7), (54, "Caxias do Sul", 3),
    (61, "Brasília", 7), (62, "Goiânia", 5), (71, "Salvador", 4), (85, "Fortaleza", 3),
];

const CHANNELS: &[(&str, u32)] = &[("whatsapp", 62), ("web", 14), ("instagram", 13), ("email", 11)];

impl Person {
    pub(super) fn any(dice: &mut Dice) -> Self {
        let channel = dice.weighted(CHANNELS, |(_, weight)| *weight).0;
        Self::on(channel, dice)
    }

    /// Returns a person who writes through a channel.
    pub(super) fn on(channel: &'static str, dice: &mut Dice) -> Self {
        let female = dice.chance(57);
        let first = *dice.pick(if female { WOMEN } else { MEN });
        let last = *dice.pick(FAMILIES);
        let (area, city, _) = *dice.weighted(CITIES, |city| city.2);
        let plain = |text: &str| folded(text).replace(' ', "");
        let (user, family) = (plain(first), plain(last));
        let number = dice.below(10_000_000);
        let address = match channel {
            "whatsapp" => {
                Some(format!("+55 {area} 90{:03}-{:04}", number / 10_000, number % 10_000))
            }
            "instagram" => Some(format!("@{user}.{family}{:02}", number % 100)),
            // Not every visitor of the site leaves an address.
            "web" if number.is_multiple_of(4) => None,
            _ => Some(format!("{user}.{family}{:02}@correio.example", number % 100)),
        };
        Self { first, last, female, city, channel, address }
    }

    pub(super) fn full_name(&self) -> String {
        format!("{} {}", self.first, self.last)
    }

    pub(super) fn contact(&self) -> Contact {
        Contact {
            name: self.full_name().into(),
            address: self.address.as_deref().map(Into::into),
            channel: Some(self.channel.into()),
            more: None,
        }
    }

    /// Returns the person of a contact of the demo.
    pub(super) fn known(contact: &Contact) -> Option<Self> {
        let find =
            |table: &[&'static str], text: &str| table.iter().copied().find(|name| *name == text);
        let (first, last) = contact.name.rsplit_once(' ')?;
        let woman = find(WOMEN, first);
        let channel = contact.channel.as_deref()?;
        let (channel, _) = *CHANNELS.iter().find(|(name, _)| *name == channel)?;
        Some(Self {
            first: woman.or_else(|| find(MEN, first))?,
            last: find(FAMILIES, last)?,
            female: woman.is_some(),
            // The contact does not have it, and no later text names it.
            city: "São Paulo",
            channel,
            address: contact.address.as_deref().map(Into::into),
        })
    }
}
