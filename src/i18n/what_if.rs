//! Trials of settings and rules on the desk's log.

use super::texts;

texts! {
    title { pt "Simulação: e se já valesse?" en "WhatIf: what if it had been so?" es "Ensayo: ¿y si ya valiera?" }
    about {
        pt "O histórico deste balcão é refeito como se isto já valesse. Nada é gravado; ao aplicar, vale só daqui em diante."
        en "This desk's log is replayed as if this had been in force. Nothing is saved; once applied, it counts from now on only."
        es "El registro de este mostrador se rehace como si esto ya valiera. No se guarda nada; al aplicarlo, vale solo de aquí en adelante."
    }
    rehearse { pt "Simular" en "Rehearse" es "Ensayar" }
    apply { pt "Aplicar daqui em diante" en "Apply from now on" es "Aplicar de aquí en adelante" }
    leave { pt "Voltar sem aplicar" en "Back without applying" es "Volver sin aplicar" }
    trying { pt "Refazendo o histórico…" en "Replaying the log…" es "Rehaciendo el registro…" }
    since { pt "Como se valesse" en "As if in force" es "Como si valiera" }
    last_days(days: u64) { pt "Há {days} dias" en "For {days} days" es "Desde hace {days} días" }
    whole_log { pt "Desde o início" en "From the beginning" es "Desde el principio" }
    differ(n: u64, count: &str, all: &str) {
        pt "{count} conversa de {all} teria sido diferente." | "{count} conversas de {all} teriam sido diferentes."
        en "{count} chat of {all} would have gone another way." | "{count} chats of {all} would have gone another way."
        es "{count} chat de {all} habría sido diferente." | "{count} chats de {all} habrían sido diferentes."
    }
    figures { pt "Os indicadores do período" en "The period's figures" es "Las cifras del período" }
    figure { pt "Indicador" en "Figure" es "Cifra" }
    was { pt "Como foi" en "As it was" es "Como fue" }
    would_be { pt "Como seria" en "As it would be" es "Como sería" }
    difference { pt "Diferença" en "Difference" es "Diferencia" }
    median { pt "(mediana)" en "(median)" es "(mediana)" }
    rules { pt "O que as regras fariam" en "What the rules would do" es "Qué harían las reglas" }
    rules_hint {
        pt "Clique numa regra para ver só as conversas em que ela agiria."
        en "Press a rule to see only the chats in which it would act."
        es "Pulse una regla para ver solo los chats en los que actuaría."
    }
    rule { pt "Regra" en "Rule" es "Regla" }
    rule_chats { pt "Conversas" en "Chats" es "Chats" }
    rule_changes { pt "Mudanças" en "Changes" es "Cambios" }
    rule_replies { pt "Mensagens" en "Messages" es "Mensajes" }
    chats { pt "As conversas diferentes" en "The chats that differ" es "Los chats diferentes" }
    chats_of_rule { pt "As conversas em que a regra agiria" en "The chats in which the rule would act" es "Los chats en los que actuaría la regla" }
    said(n: u64) {
        pt "{n} mensagem do chatbot" | "{n} mensagens do chatbot"
        en "{n} chatbot message" | "{n} chatbot messages"
        es "{n} mensaje del chatbot" | "{n} mensajes del chatbot"
    }
    on_the_way { pt "mesmo status no fim, outro percurso" en "on the way here" es "en el camino hasta aquí" }
    no_change { pt "Nada mudou neste período." en "Nothing changed in this period." es "Nada cambió en este período." }
    open_chat { pt "Abrir o histórico em outra aba" en "Open the history in another tab" es "Abrir el historial en otra pestaña" }
    archived { pt "arquivada" en "archived" es "archivado" }
    unarchived { pt "desarquivada" en "unarchived" es "desarchivado" }
    responsible(name: &str) { pt "responsável: {name}" en "responsible: {name}" es "responsable: {name}" }
    nobody { pt "sem responsável" en "nobody responsible" es "sin responsable" }
    waits_anew { pt "aguarda outra coisa" en "waits for something else" es "espera otra cosa" }
    kept { pt "o status fica como estava" en "the status stays as it was" es "el estado queda como estaba" }
    chatbot_rests { pt "o chatbot parou na conversa" en "the chatbot stopped in the chat" es "el chatbot se detuvo en el chat" }
    stopped { pt "mudanças em cadeia interrompidas" en "chain of changes stopped" es "cambios en cadena detenidos" }
}
