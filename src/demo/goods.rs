//! The articles that the shop sells.

use super::dice::Dice;

/// One article of furniture.
pub(super) struct Good {
    /// The shop's name for it, without its article: "sofá Ipê de 3 lugares".
    pub name: &'static str,
    /// The short name: "sofá".
    pub short: &'static str,
    /// Grammatical gender.
    pub female: bool,
    /// The price in whole reais.
    pub price: u32,
    /// The measures, in words.
    pub measures: &'static str,
    /// Two finishes.
    pub colors: [&'static str; 2],
}

const WOODS: [&str; 2] = ["carvalho", "nogueira"];
const FABRICS: [&str; 2] = ["cinza", "bege"];
const METALS: [&str; 2] = ["preto fosco", "dourado"];

const fn good(
    name: &'static str,
    short: &'static str,
    female: bool,
    price: u32,
    measures: &'static str,
    colors: [&'static str; 2],
) -> Good {
    Good { name, short, female, price, measures, colors }
}

/// Articles that companies buy by the dozen come first, then the others that come in parts.
#[rustfmt::skip]
pub(super) const GOODS: &[Good] = &[
    good("mesa de jantar Araucária", "mesa", true, 2190, "1,60 m x 90 cm", WOODS),
    good("escrivaninha Sibipiruna", "escrivaninha", true, 890, "1,20 m x 60 cm", ["carvalho", "branco"]),
    good("estante Cerejeira", "estante", true, 1290, "1,80 m de altura por 90 cm de largura", WOODS),
    good("rack Peroba para TV", "rack", false, 1190, "1,80 m de largura por 40 cm de profundidade", WOODS),
    good("guarda-roupa Jatobá", "guarda-roupa", false, 3490, "2,10 m de altura por 1,80 m de largura", ["branco", "carvalho"]),
    good("cama Imbuia de casal", "cama", true, 2390, "1,45 m x 1,95 m", ["nogueira", "off-white"]),
    good("cômoda Canela", "cômoda", true, 1490, "1,10 m de largura por 95 cm de altura", ["off-white", "nogueira"]),
    good("buffet Aroeira", "buffet", false, 1790, "1,50 m de largura por 45 cm de profundidade", WOODS),
    good("berço Pitanga", "berço", false, 1390, "1,30 m x 70 cm", ["branco", "carvalho"]),
    good("sofá Ipê de 3 lugares", "sofá", false, 3890, "2,20 m de largura por 95 cm de profundidade", FABRICS),
    good("poltrona Jequitibá", "poltrona", true, 1590, "78 cm de largura por 82 cm de profundidade", ["verde-oliva", "terracota"]),
    good("tapete Areia", "tapete", false, 690, "2,00 m x 2,50 m", ["natural", "cinza"]),
    good("luminária de piso Bambu", "luminária", true, 490, "1,55 m de altura", METALS),
    good("espelho redondo Lua", "espelho", false, 540, "80 cm de diâmetro", METALS),
    good("puff Cajá", "puff", false, 390, "45 cm de diâmetro", ["mostarda", "azul"]),
    good("colchão Nuvem", "colchão", false, 1990, "1,38 m x 1,88 m", ["branco", "cinza"]),
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
