//! The first steps of an empty desk.

use super::texts;

texts! {
    title { pt "Primeiros passos" en "First steps" es "Primeros pasos" }
    lead {
        pt "Cada passo se marca sozinho quando estiver feito."
        en "Each step checks itself off when it's done."
        es "Cada paso se marca solo cuando está hecho."
    }
    hide { pt "Dispensar os primeiros passos" en "Dismiss first steps" es "Descartar los primeros pasos" }
    done { pt "Feito" en "Done" es "Hecho" }
    to_do { pt "A fazer" en "To do" es "Por hacer" }

    customer { pt "Atenda um cliente simulado" en "Serve a simulated customer" es "Atienda a un cliente simulado" }
    customer_text {
        pt "Um celular abre na tela: escreva por ele e responda como atendente."
        en "A phone opens on screen: write on it as the customer and reply as the agent."
        es "Se abre un celular en pantalla: escriba por él y responda como agente."
    }
    customer_go { pt "Simular um cliente" en "Simulate a customer" es "Simular un cliente" }
    channel { pt "Receba a primeira mensagem" en "Get the first message" es "Reciba el primer mensaje" }
    channel_text {
        pt "O Telegram se liga em Ajustes, Canais, enquanto o balcão não tem servidor. Outro canal (WhatsApp, site, e-mail) é um programa ligado ao servidor da equipe: o passo a passo está em docs/server.md, seção 5."
        en "Telegram connects under Settings, Channels, while the desk has no server. Any other channel (WhatsApp, website, email) is a program connected to your team's server: the steps are in docs/server.md, section 5."
        es "Telegram se conecta en Ajustes, Canales, mientras el espacio no tiene servidor. Otro canal (WhatsApp, sitio, correo) es un programa conectado al servidor del equipo: los pasos están en docs/server.md, sección 5."
    }
    team { pt "Adicione a equipe" en "Add your team" es "Agregue al equipo" }
    team_text {
        pt "Cada um com o seu nome: o histórico e os relatórios dizem quem fez o quê."
        en "Everyone under their own name: history and reports say who did what."
        es "Cada quien con su nombre: el historial y los reportes dicen quién hizo qué."
    }
    team_go { pt "Adicionar pessoas" en "Add people" es "Agregar personas" }
    replies { pt "Escreva respostas rápidas" en "Write quick replies" es "Escriba respuestas rápidas" }
    replies_text {
        pt "O que se repete todo dia sai com uma barra e duas letras."
        en "What you say every day goes out with a slash and two letters."
        es "Lo que se repite todos los días sale con una barra y dos letras."
    }
    replies_go { pt "Criar respostas" en "Create replies" es "Crear respuestas" }
    hours { pt "Diga o horário de atendimento" en "Set business hours" es "Indique el horario de atención" }
    hours_text {
        pt "Para que relatórios e prazos possam contar só o tempo em que vocês atendem."
        en "So reports and timers can count only the time you're open."
        es "Para que los reportes y plazos puedan contar solo el tiempo en que atienden."
    }
    hours_go { pt "Definir horário" en "Set hours" es "Definir horario" }
    bring { pt "Traga o que já existe" en "Bring what you already have" es "Traiga lo que ya existe" }
    bring_text {
        pt "O histórico de outro sistema, ou a equipe em um servidor: sem servidor só o Telegram se liga, e tudo fica guardado neste aparelho."
        en "History from another system, or your team on a server: without one, only Telegram can connect, and everything is stored on this device."
        es "El historial de otro sistema, o el equipo en un servidor: sin servidor solo se conecta Telegram, y todo queda guardado en este dispositivo."
    }
    bring_go { pt "Importar histórico" en "Import history" es "Importar historial" }
    connect_go { pt "Conectar a um servidor" en "Connect to a server" es "Conectar a un servidor" }
}
