//! The board: columns, counters, the wall view.

use super::texts;

texts! {
    title { pt "Painel de atendimentos" en "Panel" es "Panel de atención" }
    column(name: &str, many: &str) { pt "{name}: {many}" en "{name}: {many}" es "{name}: {many}" }
    columns { pt "Colunas" en "Columns" es "Columnas" }
    oldest(length: &str) { pt "mais antigo há {length}" en "oldest for {length}" es "el más antiguo hace {length}" }
    sum(length: &str) { pt "soma {length}" en "sum {length}" es "suma {length}" }
    fold(name: &str) { pt "Recolher {name}" en "Collapse {name}" es "Contraer {name}" }
    unfold(name: &str, many: &str) { pt "Abrir {name}: {many}" en "Expand {name}: {many}" es "Expandir {name}: {many}" }
    none_here { pt "Nenhuma conversa" en "No chats" es "Ningún chat" }
    only(names: &str) { pt "Só {names}" en "Only {names}" es "Solo {names}" }
    for_time { pt "neste status há" en "in this status for" es "en este estado hace" }
    help {
        pt "Enter abre a conversa; Control com seta move para a coluna ao lado; M mostra para onde mover."
        en "Enter opens the chat; Control with an arrow moves it to the next column; M shows where to move it."
        es "Enter abre el chat; Control con flecha lo mueve a la columna de al lado; M muestra a dónde moverlo."
    }

    move_to { pt "Mover para…" en "Move to…" es "Mover a…" }
    open_chat { pt "Abrir a conversa" en "Open the chat" es "Abrir el chat" }
    cancelled(name: &str) {
        pt "Nada mudou: {name} continua onde estava."
        en "Nothing changed: {name} stays where it was."
        es "Nada cambió: {name} sigue donde estaba."
    }
    no_way { pt "Não há coluna desse lado para mover." en "There is no column on that side to move to." es "No hay columna de ese lado a donde mover." }

    counters { pt "O balcão agora" en "The desk now" es "El mostrador ahora" }
    longest { pt "Espera mais longa" en "Longest wait" es "Espera más larga" }
    nobody_waits { pt "ninguém espera" en "nobody waits" es "nadie espera" }
    unanswered(n: u64) {
        pt "{n} sem resposta" | "{n} sem resposta"
        en "{n} unanswered" | "{n} unanswered"
        es "{n} sin respuesta" | "{n} sin respuesta"
    }
    today { pt "Hoje" en "Today" es "Hoy" }
    today_then { pt "Nesse dia" en "That day" es "Ese día" }
    openings(n: u64) {
        pt "abertura" | "aberturas"
        en "opening" | "openings"
        es "apertura" | "aperturas"
    }
    ends(n: u64) { pt "encerramento" | "encerramentos" en "end" | "ends" es "cierre" | "cierres" }
    load { pt "Carga por atendente" en "Load per agent" es "Carga por agente" }
    load_of(n: u64, who: &str) {
        pt "{who}: {n} conversa ativa" | "{who}: {n} conversas ativas"
        en "{who}: {n} active chat" | "{who}: {n} active chats"
        es "{who}: {n} chat activo" | "{who}: {n} chats activos"
    }
    more(n: u64) { pt "+{n} atendente" | "+{n} atendentes" en "{n} more" | "{n} more" es "{n} más" | "{n} más" }
    fewer { pt "mostrar menos" en "fewer" es "menos" }
    no_load { pt "nenhuma conversa ativa" en "no active chats" es "ningún chat activo" }
    warned { pt "Atenção" en "Warning" es "Atención" }
    alarmed { pt "Crítico" en "Critical" es "Crítico" }

    limits { pt "Limites dos indicadores" en "Counters' limits" es "Límites de los contadores" }
    limits_text {
        pt "A partir de quando um indicador chama a atenção. Vale só neste aparelho."
        en "From when on a counter draws attention. For this device only."
        es "A partir de cuándo un contador llama la atención. Solo en este dispositivo."
    }
    limit_wait { pt "Espera mais longa, em minutos" en "Longest wait, in minutes" es "Espera más larga, en minutos" }
    limit_open { pt "Conversas abertas" en "Open chats" es "Chats abiertos" }
    limit_bad {
        pt "Números inteiros de 1 a 99.999, e o crítico acima da atenção. Continuam valendo os limites anteriores."
        en "Whole numbers from 1 to 99,999, the critical one above the warning. The limits of before stand."
        es "Números enteros del 1 al 99.999, y el crítico por encima de la atención. Valen los límites de antes."
    }

    wall { pt "Modo TV" en "Full screen, for a wall" es "Pantalla completa, para la pared" }
    wall_leave { pt "Sair do modo TV" en "Leave full screen" es "Salir de la pantalla completa" }
}
