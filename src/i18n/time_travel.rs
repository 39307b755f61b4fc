//! Time travel: the bar, and the messages about actions that the past does not allow.

use super::texts;

texts! {
    title { pt "Viagem no tempo" en "Time travel" es "Viaje en el tiempo" }
    short { pt "Tempo" en "Time" es "Tiempo" }
    now {
        pt "Você está no presente. Escolha um instante para ver o balcão como ele estava."
        en "You're in the present. Choose a moment to see the desk as it was."
        es "Está en el presente. Elija un instante para ver el espacio como estaba."
    }
    past(when: &str) {
        pt "Você está vendo {when} — o passado, só leitura"
        en "You're viewing {when} — the past, read-only"
        es "Está viendo {when} — el pasado, solo lectura"
    }
    before_all {
        pt "Ainda não havia nada: o primeiro registro veio depois."
        en "There was nothing yet: the first event came later."
        es "Todavía no había nada: el primer registro llegó después."
    }
    in_past { pt "Mostrando o passado, só leitura" en "Showing the past, read-only" es "Mostrando el pasado, solo lectura" }
    in_present { pt "Mostrando o presente" en "Showing the present" es "Mostrando el presente" }
    going(percent: &str) {
        pt "Indo até lá… {percent}"
        en "Going there… {percent}"
        es "Yendo hasta allí… {percent}"
    }
    present_here {
        pt "Este lugar mostra o presente. O instante escolhido continua valendo nas conversas, no painel e nos relatórios."
        en "This screen shows the present. The moment you chose still applies to chats, the board, and reports."
        es "Esta pantalla muestra el presente. El instante elegido sigue vigente en los chats, en el tablero y en los reportes."
    }
    only_present {
        pt "Este lugar mostra o presente. A viagem no tempo vale nas conversas, no painel e nos relatórios."
        en "This screen shows the present. Time travel works in chats, the board, and reports."
        es "Esta pantalla muestra el presente. El viaje en el tiempo sirve en los chats, en el tablero y en los reportes."
    }
    instant { pt "Instante" en "Moment" es "Instante" }
    instant_field { pt "Data e hora" en "Date and time" es "Fecha y hora" }
    to_now { pt "Voltar ao presente" en "Back to now" es "Volver al presente" }
    previous { pt "Mudança anterior" en "Previous change" es "Cambio anterior" }
    next { pt "Próxima mudança" en "Next change" es "Cambio siguiente" }
    play { pt "Reproduzir" en "Play" es "Reproducir" }
    pause { pt "Pausar" en "Pause" es "Pausar" }
    speed { pt "Velocidade" en "Speed" es "Velocidad" }
    speed_1m { pt "1 min/s" en "1 min/s" es "1 min/s" }
    speed_10m { pt "10 min/s" en "10 min/s" es "10 min/s" }
    speed_1h { pt "1 h/s" en "1 h/s" es "1 h/s" }
    speed_6h { pt "6 h/s" en "6 h/s" es "6 h/s" }
    speed_1d { pt "1 dia/s" en "1 day/s" es "1 día/s" }
    copy { pt "Copiar link" en "Copy link" es "Copiar enlace" }
    copied { pt "Link copiado" en "Link copied" es "Enlace copiado" }
    not_copied {
        pt "O navegador não deixou copiar. O link está na barra de endereço."
        en "The browser didn't allow copying. The link is in the address bar."
        es "El navegador no permitió copiar. El enlace está en la barra de direcciones."
    }
    close { pt "Fechar a viagem no tempo" en "Close time travel" es "Cerrar el viaje en el tiempo" }
    cannot_change {
        pt "O passado não pode ser mudado."
        en "The past can't be changed."
        es "El pasado no se puede cambiar."
    }
    composer {
        pt "O passado não pode ser mudado. O que você escreveu aqui continua guardado."
        en "The past can't be changed. What you wrote here is kept."
        es "El pasado no se puede cambiar. Lo que escribió aquí sigue guardado."
    }
    not_begun { pt "Esta conversa ainda não existia" en "This chat didn't exist yet" es "Este chat todavía no existía" }
    not_begun_text {
        pt "Ela começou depois do instante que você está vendo."
        en "It started after the moment you're viewing."
        es "Empezó después del instante que está viendo."
    }
}
