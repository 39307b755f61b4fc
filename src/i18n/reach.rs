//! How far what is written gets.

use super::texts;

texts! {
    device {
        pt "Sem canal: fica só neste aparelho"
        en "No channel: stays on this device"
        es "Sin canal: queda solo en este dispositivo"
    }
    team {
        pt "Nenhum canal confirmou entregas ainda: talvez só a equipe veja"
        en "No channel has confirmed a delivery yet: only your team may see this"
        es "Ningún canal confirmó entregas todavía: quizá solo lo vea el equipo"
    }
    lines {
        pt "Chega aos clientes do Telegram; o resto fica só neste aparelho"
        en "Reaches Telegram customers; everything else stays on this device"
        es "Llega a los clientes de Telegram; lo demás queda solo en este dispositivo"
    }
    signed { pt "Começa com" en "Starts with" es "Empieza con" }
}
