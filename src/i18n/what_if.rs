//! Trials of settings and rules on the desk's log.

use super::texts;

texts! {
    title { pt "Simulação: e se já valesse?" en "Dry run: what if it already applied?" es "Simulación: ¿y si ya valiera?" }
    about {
        pt "O histórico deste balcão é refeito como se isto já valesse. Nada é gravado; ao aplicar, vale só daqui em diante."
        en "This desk's history is replayed as if this already applied. Nothing is saved; once applied, it counts from now on only."
        es "El historial de este espacio se rehace como si esto ya valiera. No se guarda nada; al aplicarlo, vale solo de aquí en adelante."
    }
    rehearse { pt "Simular" en "Dry run" es "Simular" }
    apply { pt "Aplicar daqui em diante" en "Apply from now on" es "Aplicar de aquí en adelante" }
    leave { pt "Voltar sem aplicar" en "Go back without applying" es "Volver sin aplicar" }
    trying { pt "Refazendo o histórico…" en "Replaying history…" es "Rehaciendo el historial…" }
    since { pt "Como se valesse" en "As if it applied" es "Como si valiera" }
    last_days(days: u64) { pt "Há {days} dias" en "For the last {days} days" es "Desde hace {days} días" }
    whole_log { pt "Desde o início" en "All time" es "Desde el inicio" }
    differ(n: u64, count: &str, all: &str) {
        pt "{count} conversa de {all} teria sido diferente." | "{count} conversas de {all} teriam sido diferentes."
        en "{count} chat of {all} would have been different." | "{count} chats of {all} would have been different."
        es "{count} chat de {all} habría sido diferente." | "{count} chats de {all} habrían sido diferentes."
    }
    figures { pt "Os indicadores do período" en "Metrics for the period" es "Los indicadores del período" }
    figure { pt "Indicador" en "Metric" es "Indicador" }
    was { pt "Como foi" en "Actual" es "Como fue" }
    would_be { pt "Como seria" en "Dry run" es "Como sería" }
    difference { pt "Diferença" en "Difference" es "Diferencia" }
    median { pt "(mediana)" en "(median)" es "(mediana)" }
    rules { pt "O que as regras fariam" en "What the rules would do" es "Qué harían las reglas" }
    rules_hint {
        pt "Clique numa regra para ver só as conversas em que ela agiria."
        en "Click a rule to see only the chats it would act on."
        es "Haga clic en una regla para ver solo los chats en los que actuaría."
    }
    rule { pt "Regra" en "Rule" es "Regla" }
    rule_chats { pt "Conversas" en "Chats" es "Chats" }
    rule_changes { pt "Mudanças" en "Changes" es "Cambios" }
    rule_replies { pt "Mensagens" en "Messages" es "Mensajes" }
    chats { pt "As conversas diferentes" en "Chats that would differ" es "Los chats diferentes" }
    chats_of_rule { pt "As conversas em que a regra agiria" en "Chats the rule would act on" es "Los chats en los que actuaría la regla" }
    said(n: u64) {
        pt "{n} mensagem do chatbot" | "{n} mensagens do chatbot"
        en "{n} chatbot message" | "{n} chatbot messages"
        es "{n} mensaje del chatbot" | "{n} mensajes del chatbot"
    }
    on_the_way { pt "mesmo status no fim, outro percurso" en "same final status, different path" es "mismo estado al final, otro recorrido" }
    no_change { pt "Nada mudou neste período." en "Nothing would change in this period." es "Nada cambió en este período." }
    open_chat { pt "Abrir o histórico em outra aba" en "Open history in another tab" es "Abrir el historial en otra pestaña" }
    archived { pt "arquivada" en "archived" es "archivado" }
    unarchived { pt "desarquivada" en "unarchived" es "desarchivado" }
    responsible(name: &str) { pt "responsável: {name}" en "assignee: {name}" es "responsable: {name}" }
    nobody { pt "sem responsável" en "unassigned" es "sin responsable" }
    waits_anew { pt "aguarda outra coisa" en "waiting for something else" es "espera otra cosa" }
    kept { pt "o status fica como estava" en "status doesn't change" es "el estado queda como estaba" }
    chatbot_rests { pt "o chatbot parou na conversa" en "the chatbot stopped in the chat" es "el chatbot se detuvo en el chat" }
    stopped { pt "mudanças em cadeia interrompidas" en "chain of changes stopped" es "cambios en cadena detenidos" }
}
