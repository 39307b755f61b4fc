//! The board: columns, counters, the wall view.

use super::texts;

texts! {
    title { pt "Painel" en "Board" es "Tablero" }
    column(name: &str, many: &str) { pt "{name}: {many}" en "{name}: {many}" es "{name}: {many}" }
    columns { pt "Colunas" en "Columns" es "Columnas" }
    oldest(length: &str) { pt "mais antigo há {length}" en "oldest: {length}" es "el más antiguo hace {length}" }
    sum(length: &str) { pt "soma {length}" en "total {length}" es "suma {length}" }
    fold(name: &str) { pt "Recolher {name}" en "Collapse {name}" es "Contraer {name}" }
    unfold(name: &str, many: &str) { pt "Abrir {name}: {many}" en "Expand {name}: {many}" es "Expandir {name}: {many}" }
    none_here { pt "Nenhuma conversa" en "No chats" es "Ningún chat" }
    only(names: &str) { pt "Só {names}" en "Only {names}" es "Solo {names}" }
    for_time { pt "neste status há" en "in this status for" es "en este estado hace" }
    help {
        pt "Enter abre a conversa; Control com seta move para a coluna ao lado; M mostra para onde mover."
        en "Enter opens the chat; Ctrl with an arrow moves it to the next column; M shows where it can go."
        es "Enter abre el chat; Control con flecha lo mueve a la columna de al lado; M muestra a dónde moverlo."
    }

    cancelled(name: &str) {
        pt "Nada mudou: {name} continua onde estava."
        en "Nothing changed: {name} stayed where it was."
        es "Nada cambió: {name} sigue donde estaba."
    }
    no_way { pt "Não há coluna desse lado para mover." en "There is no column on that side." es "No hay columna de ese lado a donde mover." }

    counters { pt "O balcão agora" en "Right now" es "Ahora mismo" }
    longest { pt "Espera mais longa" en "Longest wait" es "Espera más larga" }
    nobody_waits { pt "ninguém espera" en "no one waiting" es "nadie espera" }
    unanswered(n: u64) {
        pt "{n} sem resposta" | "{n} sem resposta"
        en "{n} unanswered" | "{n} unanswered"
        es "{n} sin respuesta" | "{n} sin respuesta"
    }
    today { pt "Hoje" en "Today" es "Hoy" }
    today_then { pt "Nesse dia" en "That day" es "Ese día" }
    openings(n: u64) {
        pt "abertura" | "aberturas"
        en "new" | "new"
        es "apertura" | "aperturas"
    }
    ends(n: u64) { pt "encerramento" | "encerramentos" en "resolution" | "resolutions" es "finalización" | "finalizaciones" }
    load { pt "Carga por atendente" en "Agent workload" es "Carga por agente" }
    load_of(n: u64, who: &str) {
        pt "{who}: {n} conversa ativa" | "{who}: {n} conversas ativas"
        en "{who}: {n} active chat" | "{who}: {n} active chats"
        es "{who}: {n} chat activo" | "{who}: {n} chats activos"
    }
    more(n: u64) { pt "+{n} atendente" | "+{n} atendentes" en "+{n} agent" | "+{n} agents" es "+{n} agente" | "+{n} agentes" }
    fewer { pt "mostrar menos" en "show less" es "mostrar menos" }
    no_load { pt "nenhuma conversa ativa" en "no active chats" es "ningún chat activo" }
    warned { pt "Atenção" en "Warning" es "Atención" }
    alarmed { pt "Crítico" en "Critical" es "Crítico" }

    limits { pt "Limites dos indicadores" en "Counter limits" es "Límites de los indicadores" }
    limits_text {
        pt "A partir de quando um indicador chama a atenção. Vale só neste aparelho."
        en "The value at which a counter draws attention. This device only."
        es "A partir de cuándo un indicador llama la atención. Solo en este dispositivo."
    }
    limit_wait { pt "Espera mais longa, em minutos" en "Longest wait, in minutes" es "Espera más larga, en minutos" }
    limit_open { pt "Conversas abertas" en "Open chats" es "Chats abiertos" }
    limit_bad {
        pt "Números inteiros de 1 a 99.999, e o crítico acima da atenção. Continuam valendo os limites anteriores."
        en "Enter whole numbers from 1 to 99,999, with critical above warning. The previous limits still apply."
        es "Números enteros del 1 al 99.999, y el crítico por encima de la atención. Siguen valiendo los límites anteriores."
    }

    wall { pt "Modo TV" en "TV mode" es "Modo TV" }
    wall_leave { pt "Sair do modo TV" en "Exit TV mode" es "Salir del modo TV" }
}
