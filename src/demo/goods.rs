//! The articles that the shop sells.

use super::dice::Dice;
use super::tongue::{Tongue, Words, same, t};

/// One article of furniture.
pub(super) struct Good {
    /// The shop's name for it, without its article: "sofá Ipê de 3 lugares".
    pub name: Words,
    /// The short name: "sofá".
    pub short: Words,
    /// Grammatical gender in Portuguese.
    female: bool,
    /// Grammatical gender in Spanish.
    female_in_spanish: bool,
    /// The price in whole reais.
    pub price: u32,
    /// The measures, in words.
    pub measures: Words,
    /// Two finishes.
    pub colors: [Words; 2],
}

impl Good {
    /// Returns the grammatical gender. English has none.
    pub(super) const fn female(&self, tongue: Tongue) -> bool {
        match tongue {
            Tongue::Portuguese => self.female,
            Tongue::English => false,
            Tongue::Spanish => self.female_in_spanish,
        }
    }
}

const OAK: Words = t("carvalho");
const WALNUT: Words = t("nogueira");
const WHITE: Words = t("branco");
const OFF_WHITE: Words = same("off-white");
const GREY: Words = t("cinza");
const WOODS: [Words; 2] = [OAK, WALNUT];
const FABRICS: [Words; 2] = [GREY, t("bege")];
const METALS: [Words; 2] = [t("preto fosco"), t("dourado")];

const fn good(
    name: Words,
    short: Words,
    (female, female_in_spanish): (bool, bool),
    price: u32,
    measures: Words,
    colors: [Words; 2],
) -> Good {
    Good { name, short, female, female_in_spanish, price, measures, colors }
}

/// Articles that companies buy by the dozen come first, then the others that come in parts. No short name is part of a word that
/// the stories use: customers find the article of their chat by it.
#[rustfmt::skip]
pub(super) const GOODS: &[Good] = &[
    good(t("mesa de jantar Araucária"), t("mesa"), (true, true), 2190, t("1,60 m x 90 cm"), WOODS),
    good(t("escrivaninha Sibipiruna"), t("escrivaninha"), (true, false), 890, t("1,20 m x 60 cm"), [OAK, WHITE]),
    good(t("estante Cerejeira"), t("estante"), (true, true), 1290, t("1,80 m de altura por 90 cm de largura"), WOODS),
    good(t("rack Peroba para TV"), t("rack"), (false, false), 1190, t("1,80 m de largura por 40 cm de profundidade"), WOODS),
    good(t("guarda-roupa Jatobá"), t("guarda-roupa"), (false, false), 3490, t("2,10 m de altura por 1,80 m de largura"), [WHITE, OAK]),
    good(t("cama Imbuia de casal"), t("cama"), (true, true), 2390, t("1,45 m x 1,95 m"), [WALNUT, OFF_WHITE]),
    good(t("cômoda Canela"), t("cômoda"), (true, true), 1490, t("1,10 m de largura por 95 cm de altura"), [OFF_WHITE, WALNUT]),
    good(t("buffet Aroeira"), t("buffet"), (false, false), 1790, t("1,50 m de largura por 45 cm de profundidade"), WOODS),
    good(t("berço Pitanga"), t("berço"), (false, true), 1390, t("1,30 m x 70 cm"), [WHITE, OAK]),
    good(t("sofá Ipê de 3 lugares"), t("sofá"), (false, false), 3890, t("2,20 m de largura por 95 cm de profundidade"), FABRICS),
    good(t("poltrona Jequitibá"), t("poltrona"), (true, false), 1590, t("78 cm de largura por 82 cm de profundidade"), [t("verde-oliva"), t("terracota")]),
    good(t("tapete Areia"), t("tapete"), (false, true), 690, t("2,00 m x 2,50 m"), [same("natural"), GREY]),
    good(t("luminária de piso Bambu"), t("luminária"), (true, true), 490, t("1,55 m de altura"), METALS),
    good(t("espelho redondo Lua"), t("espelho"), (false, false), 540, t("80 cm de diâmetro"), METALS),
    good(t("puff Cajá"), t("puff"), (false, false), 390, t("45 cm de diâmetro"), [t("mostarda"), t("azul")]),
    good(t("colchão Nuvem"), t("colchão"), (false, false), 1990, t("1,38 m x 1,88 m"), [WHITE, GREY]),
];

/// The articles that a story can be about.
#[derive(Clone, Copy)]
pub(super) enum Goods {
    All,
    /// Articles that must be assembled.
    Assembled,
    /// Articles that companies buy by the dozen.
    Office,
    /// The article that the customer bought before.
    Same,
}

impl Goods {
    /// Returns one of the articles; the customer's own, where it is among them.
    pub(super) fn choose(self, own: Option<&'static Good>, dice: &mut Dice) -> &'static Good {
        let count = match self {
            Self::All | Self::Same => GOODS.len(),
            Self::Assembled => 9,
            Self::Office => 4,
        };
        let among = GOODS.get(..count).unwrap_or(GOODS);
        own.filter(|own| match self {
            Self::All => false,
            _ => among.iter().any(|good| good.name == own.name),
        })
        .unwrap_or_else(|| dice.pick(among))
    }
}
