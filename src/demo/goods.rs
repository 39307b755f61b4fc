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

const OAK: Words = t("carvalho", "oak", "roble");
const WALNUT: Words = t("nogueira", "walnut", "nogal");
const WHITE: Words = t("branco", "white", "blanco");
const OFF_WHITE: Words = same("off-white");
const GREY: Words = t("cinza", "gray", "gris");
const WOODS: [Words; 2] = [OAK, WALNUT];
const FABRICS: [Words; 2] = [GREY, t("bege", "beige", "beige")];
const METALS: [Words; 2] =
    [t("preto fosco", "matte black", "negro mate"), t("dourado", "gold", "dorado")];

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
    good(t("mesa de jantar Araucária", "Araucária dining table", "mesa de comedor Araucária"), t("mesa", "dining table", "mesa"), (true, true), 2190, t("1,60 m x 90 cm", "160 x 90 cm", "1,60 m x 90 cm"), WOODS),
    good(t("escrivaninha Sibipiruna", "Sibipiruna desk", "escritorio Sibipiruna"), t("escrivaninha", "desk", "escritorio"), (true, false), 890, t("1,20 m x 60 cm", "120 x 60 cm", "1,20 m x 60 cm"), [OAK, WHITE]),
    good(t("estante Cerejeira", "Cerejeira bookcase", "biblioteca Cerejeira"), t("estante", "bookcase", "biblioteca"), (true, true), 1290, t("1,80 m de altura por 90 cm de largura", "180 cm high by 90 cm wide", "1,80 m de alto por 90 cm de ancho"), WOODS),
    good(t("rack Peroba para TV", "Peroba TV stand", "rack Peroba para TV"), t("rack", "TV stand", "rack"), (false, false), 1190, t("1,80 m de largura por 40 cm de profundidade", "180 cm wide by 40 cm deep", "1,80 m de ancho por 40 cm de profundidad"), WOODS),
    good(t("guarda-roupa Jatobá", "Jatobá wardrobe", "ropero Jatobá"), t("guarda-roupa", "wardrobe", "ropero"), (false, false), 3490, t("2,10 m de altura por 1,80 m de largura", "210 cm high by 180 cm wide", "2,10 m de alto por 1,80 m de ancho"), [WHITE, OAK]),
    good(t("cama Imbuia de casal", "Imbuia double bed", "cama Imbuia de dos plazas"), t("cama", "double bed", "cama"), (true, true), 2390, t("1,45 m x 1,95 m", "145 x 195 cm", "1,45 m x 1,95 m"), [WALNUT, OFF_WHITE]),
    good(t("cômoda Canela", "Canela dresser", "cajonera Canela"), t("cômoda", "dresser", "cajonera"), (true, true), 1490, t("1,10 m de largura por 95 cm de altura", "110 cm wide by 95 cm high", "1,10 m de ancho por 95 cm de alto"), [OFF_WHITE, WALNUT]),
    good(t("buffet Aroeira", "Aroeira sideboard", "aparador Aroeira"), t("buffet", "sideboard", "aparador"), (false, false), 1790, t("1,50 m de largura por 45 cm de profundidade", "150 cm wide by 45 cm deep", "1,50 m de ancho por 45 cm de profundidad"), WOODS),
    good(t("berço Pitanga", "Pitanga crib", "cuna Pitanga"), t("berço", "crib", "cuna"), (false, true), 1390, t("1,30 m x 70 cm", "130 x 70 cm", "1,30 m x 70 cm"), [WHITE, OAK]),
    good(t("sofá Ipê de 3 lugares", "Ipê three-seat sofa", "sofá Ipê de 3 cuerpos"), t("sofá", "sofa", "sofá"), (false, false), 3890, t("2,20 m de largura por 95 cm de profundidade", "220 cm wide by 95 cm deep", "2,20 m de ancho por 95 cm de profundidad"), FABRICS),
    good(t("poltrona Jequitibá", "Jequitibá armchair", "sillón Jequitibá"), t("poltrona", "armchair", "sillón"), (true, false), 1590, t("78 cm de largura por 82 cm de profundidade", "78 cm wide by 82 cm deep", "78 cm de ancho por 82 cm de profundidad"), [t("verde-oliva", "olive green", "verde oliva"), t("terracota", "terracotta", "terracota")]),
    good(t("tapete Areia", "Areia area rug", "alfombra Areia"), t("tapete", "area rug", "alfombra"), (false, true), 690, t("2,00 m x 2,50 m", "200 x 250 cm", "2,00 m x 2,50 m"), [same("natural"), GREY]),
    good(t("luminária de piso Bambu", "Bambu floor lamp", "lámpara de pie Bambu"), t("luminária", "floor lamp", "lámpara"), (true, true), 490, t("1,55 m de altura", "155 cm high", "1,55 m de alto"), METALS),
    good(t("espelho redondo Lua", "Lua round mirror", "espejo redondo Lua"), t("espelho", "mirror", "espejo"), (false, false), 540, t("80 cm de diâmetro", "80 cm across", "80 cm de diámetro"), METALS),
    good(t("puff Cajá", "Cajá ottoman", "puff Cajá"), t("puff", "ottoman", "puff"), (false, false), 390, t("45 cm de diâmetro", "45 cm across", "45 cm de diámetro"), [t("mostarda", "mustard", "mostaza"), t("azul", "blue", "azul")]),
    good(t("colchão Nuvem", "Nuvem mattress", "colchón Nuvem"), t("colchão", "mattress", "colchón"), (false, false), 1990, t("1,38 m x 1,88 m", "138 x 188 cm", "1,38 m x 1,88 m"), [WHITE, GREY]),
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
