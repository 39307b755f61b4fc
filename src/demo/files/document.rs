//! An invoice, as PDF.

/// The lines: from the left, from the bottom, the size of the letters, and the words. `\351` and the like are letters with accents.
const LINES: &[(u16, u16, u8, &str)] = &[
    (56, 770, 22, "Casa Pitangueira"),
    (56, 748, 10, "M\\363veis e decora\\347\\343o"),
    (390, 772, 12, "NF-e \\267 1\\252 via"),
    (390, 754, 9, "Documento de demonstra\\347\\343o,"),
    (390, 742, 9, "sem valor fiscal"),
    (56, 690, 10, "Produto"),
    (350, 690, 10, "Qtd."),
    (450, 690, 10, "Valor"),
    (56, 664, 11, "Mesa de jantar Arauc\\341ria, carvalho"),
    (350, 664, 11, "1"),
    (450, 664, 11, "R$ 1.890,00"),
    (56, 642, 11, "Cadeira Sibipiruna, carvalho"),
    (350, 642, 11, "4"),
    (450, 642, 11, "R$ 1.560,00"),
    (56, 620, 11, "Frete e montagem"),
    (350, 620, 11, "1"),
    (450, 620, 11, "R$ 0,00"),
    (350, 584, 13, "Total"),
    (450, 584, 13, "R$ 3.450,00"),
    (56, 530, 10, "Garantia de 12 meses contra defeitos de fabrica\\347\\343o."),
    (56, 514, 10, "Trocas e devolu\\347\\365es em at\\351 7 dias corridos do recebimento."),
];

pub(super) fn invoice() -> Vec<u8> {
    let mut page =
        String::from("0.8 w 56 708 m 539 708 l 56 682 m 539 682 l 56 606 m 539 606 l S\n");
    for (left, bottom, size, words) in LINES {
        page += &format!("BT /F {size} Tf {left} {bottom} Td ({words}) Tj ET\n");
    }
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>stream\n{page}endstream", page.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut table = String::new();
    for (number, object) in (1..).zip(&objects) {
        table += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let at = file.len();
    file += &format!(
        "xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n"
    );
    file.into_bytes()
}
