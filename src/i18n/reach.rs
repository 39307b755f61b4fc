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
        pt "Alcança os clientes que escreveram ao seu bot; o resto fica só neste aparelho"
        en "Reaches customers who wrote to your bot; everything else stays on this device"
        es "Llega a los clientes que escribieron a su bot; lo demás queda solo en este dispositivo"
    }
    signed { pt "Começa com" en "Starts with" es "Empieza con" }
}
