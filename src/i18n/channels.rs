//! The channels of a desk, in its settings.

use super::texts;

texts! {
    title { pt "Canais" en "Channels" es "Canales" }
    text {
        pt "Por onde os clientes escrevem. O Telegram se liga aqui, sem servidor. Os outros (WhatsApp, site, e-mail) são programas ligados ao servidor da equipe: quem cuida dele encontra o passo a passo em docs/server.md, seção 5."
        en "Where customers write to you. Telegram connects here, without a server. The others (WhatsApp, website, email) are programs connected to your team's server: whoever runs it finds the steps in docs/server.md, section 5."
        es "Por dónde escriben los clientes. Telegram se conecta aquí, sin servidor. Los otros (WhatsApp, sitio, correo) son programas conectados al servidor del equipo: quien lo cuida encuentra los pasos en docs/server.md, sección 5."
    }
    none_shared {
        pt "Nenhum cliente escreveu por um canal ainda."
        en "No customer has written through a channel yet."
        es "Ningún cliente escribió por un canal todavía."
    }
    chats(n: u64) {
        pt "{n} conversa" | "{n} conversas"
        en "{n} chat" | "{n} chats"
        es "{n} chat" | "{n} chats"
    }
    received(when: &str) {
        pt "última mensagem em {when}" en "last message {when}" es "último mensaje el {when}"
    }
    nothing_received {
        pt "nenhuma mensagem recebida" en "no messages received" es "ningún mensaje recibido"
    }
    reports { pt "entregas confirmadas" en "deliveries confirmed" es "entregas confirmadas" }
    reports_nothing {
        pt "nenhuma entrega confirmada" en "no delivery confirmed" es "ninguna entrega confirmada"
    }
}
