//! The chatbot's rules: the screen, and rules in words.

use super::texts;

texts! {
    title { pt "Chatbot" en "Chatbot" es "Chatbot" }
    rules { pt "Regras, em ordem" en "Rules, in order" es "Reglas, en orden" }
    order_text {
        pt "Para cada mensagem vale a primeira regra que se aplica; as de baixo só valem se ela mandar continuar."
        en "For each message, the first matching rule runs; the ones below it run only if it says to continue."
        es "Para cada mensaje vale la primera regla que se aplica; las de abajo solo valen si ella dice que se continúe."
    }
    empty_title { pt "Nenhuma regra ainda" en "No rules yet" es "Todavía no hay reglas" }
    empty_text {
        pt "Com regras, o chatbot responde, muda status e adiciona etiquetas por você. Comece por um modelo ou do zero; nada vale antes de salvar."
        en "With rules, the chatbot replies, changes statuses, and tags chats for you. Start from a template or from scratch; nothing applies until you save."
        es "Con reglas, el chatbot responde, cambia estados y agrega etiquetas por usted. Empiece con un modelo o desde cero; nada vale antes de guardar."
    }
    add { pt "Adicionar regra" en "Add rule" es "Agregar regla" }
    blank { pt "Em branco" en "Blank" es "En blanco" }
    more { pt "Importar, exportar e versões" en "Import, export, and versions" es "Importar, exportar y versiones" }
    import { pt "Importar regras (JSON)…" en "Import rules (JSON)…" es "Importar reglas (JSON)…" }
    export { pt "Exportar regras (JSON)" en "Export rules (JSON)" es "Exportar reglas (JSON)" }
    versions { pt "Versões salvas…" en "Saved versions…" es "Versiones guardadas…" }
    is_on(name: &str) { pt "{name}: em uso" en "{name}: on" es "{name}: en uso" }
    edit(name: &str) { pt "Editar {name}" en "Edit {name}" es "Editar {name}" }
    actions_of(name: &str) { pt "Mais ações de {name}" en "More actions for {name}" es "Más acciones de {name}" }
    up(name: &str) { pt "Subir {name}" en "Move {name} up" es "Subir {name}" }
    down(name: &str) { pt "Descer {name}" en "Move {name} down" es "Bajar {name}" }
    copy { pt "Copiar" en "Duplicate" es "Copiar" }
    delete { pt "Excluir" en "Delete" es "Eliminar" }
    deleted(name: &str) { pt "Regra “{name}” excluída do rascunho" en "Rule “{name}” deleted from the draft" es "Regla “{name}” eliminada del borrador" }
    copy_of(name: &str) { pt "{name} (cópia)" en "{name} (copy)" es "{name} (copia)" }
    moved_to(name: &str, place: &str, count: &str) {
        pt "{name}: posição {place} de {count}" en "{name}: position {place} of {count}" es "{name}: posición {place} de {count}"
    }
    reorder_hint {
        pt "Para mudar a ordem, arraste, use Alt+↑ e Alt+↓ na regra, ou o menu dela."
        en "To reorder, drag, press Alt+↑ or Alt+↓ on a rule, or use its menu."
        es "Para cambiar el orden, arrastre, use Alt+↑ y Alt+↓ en la regla, o su menú."
    }
    unnamed { pt "Sem nome" en "Untitled" es "Sin nombre" }

    // The draft's differences.
    unsaved { pt "Ainda não salvo:" en "Not saved yet:" es "Sin guardar:" }
    added(n: u64) { pt "{n} regra nova" | "{n} regras novas" en "{n} new rule" | "{n} new rules" es "{n} regla nueva" | "{n} reglas nuevas" }
    changed(n: u64) { pt "{n} alterada" | "{n} alteradas" en "{n} changed" | "{n} changed" es "{n} cambiada" | "{n} cambiadas" }
    removed(n: u64) { pt "{n} excluída" | "{n} excluídas" en "{n} deleted" | "{n} deleted" es "{n} eliminada" | "{n} eliminadas" }
    reordered { pt "ordem mudada" en "order changed" es "orden cambiado" }
    discard { pt "Descartar" en "Discard" es "Descartar" }
    rehearse { pt "Simular" en "Dry run" es "Simular" }
    discarded { pt "Rascunho descartado" en "Draft discarded" es "Borrador descartado" }
    saved { pt "Regras salvas: valem de agora em diante." en "Rules saved. They apply from now on." es "Reglas guardadas: valen de ahora en adelante." }
    stopped_in(n: u64) {
        pt "Mensagens demais em um minuto: o chatbot parou em {n} conversa, até alguém da equipe escrever nela." | "Mensagens demais em um minuto: o chatbot parou em {n} conversas, até alguém da equipe escrever nelas."
        en "Too many messages in a minute: the chatbot stopped in {n} chat until someone on the team writes in it." | "Too many messages in a minute: the chatbot stopped in {n} chats until someone on the team writes in them."
        es "Demasiados mensajes en un minuto: el chatbot se detuvo en {n} chat, hasta que alguien del equipo escriba en él." | "Demasiados mensajes en un minuto: el chatbot se detuvo en {n} chats, hasta que alguien del equipo escriba en ellos."
    }
    and_more(n: u64) { pt "e mais {n}" | "e mais {n}" en "and {n} more" | "and {n} more" es "y {n} más" | "y {n} más" }
    changed_meanwhile {
        pt "As regras salvas mudaram enquanto você editava. Ao salvar, este rascunho substitui as outras; a versão anterior fica em “Versões salvas”."
        en "The saved rules changed while you were editing. Saving replaces them with this draft; the previous version stays in “Saved versions”."
        es "Las reglas guardadas cambiaron mientras usted editaba. Al guardar, este borrador las reemplaza; la versión anterior queda en “Versiones guardadas”."
    }
    mark_new { pt "Nova" en "New" es "Nueva" }
    mark_changed { pt "Alterada" en "Changed" es "Cambiada" }

    // Templates.
    t_welcome { pt "Boas-vindas no primeiro contato" en "Welcome on first contact" es "Bienvenida en el primer contacto" }
    t_welcome_name { pt "Boas-vindas" en "Welcome" es "Bienvenida" }
    t_welcome_text {
        pt "Olá, {contact}! Recebemos sua mensagem e já vamos atender você."
        en "Hi {contact}! We got your message and will be with you shortly."
        es "¡Hola, {contact}! Recibimos su mensaje y enseguida le atendemos."
    }
    t_outside { pt "Resposta fora do horário de atendimento" en "Reply outside business hours" es "Respuesta fuera del horario de atención" }
    t_outside_name { pt "Fora do horário de atendimento" en "Outside business hours" es "Fuera del horario de atención" }
    t_outside_text {
        pt "Olá, {contact}! Agora estamos fechados. Voltamos em {open_day}, {open_hours}, e respondemos assim que abrirmos."
        en "Hi {contact}! We're closed right now. We're back {open_day}, {open_hours}, and will reply as soon as we open."
        es "¡Hola, {contact}! Ahora estamos cerrados. Volvemos el {open_day}, {open_hours}, y respondemos en cuanto abramos."
    }
    t_thanks { pt "“Obrigado” não reabre" en "“Thank you” doesn't reopen" es "“Gracias” no reabre" }
    t_thanks_name { pt "Agradecimento não reabre" en "Thanks don't reopen" es "El agradecimiento no reabre" }
    t_thanks_words {
        pt "obrigad*\nmuito obrigad*\nvaleu\nok\nde nada\ncerto\nbeleza\n👍\n🙏\n❤️"
        en "thank*\nthank you\nthanks a lot\nok\nokay\ngreat\nyou too\n👍\n🙏\n❤️"
        es "gracias\nmuchas gracias\nok\nvale\ndale\nde nada\nlisto\nperfecto\n👍\n🙏\n❤️"
    }
    t_silent { pt "Fechar depois de dias sem resposta" en "Close after days without a reply" es "Cerrar tras días sin respuesta" }
    t_silent_name { pt "Fechar sem resposta do cliente" en "Close without a customer reply" es "Cerrar sin respuesta del cliente" }
    t_tag { pt "Etiqueta por palavra" en "Tag by keyword" es "Etiqueta por palabra" }
    t_tag_name { pt "Etiqueta: troca" en "Tag: exchange" es "Etiqueta: cambio" }
    t_tag_words { pt "troc*\ndevol*" en "exchang*\nreturn*" es "cambi*\ndevol*" }
    t_tag_tag { pt "troca" en "exchange" es "cambio" }
    new_rule { pt "Nova regra" en "New rule" es "Nueva regla" }

    // Rules in a sentence.
    when_message { pt "Quando o cliente escrever" en "When the customer writes" es "Cuando el cliente escriba" }
    when_words(words: &str) { pt "Quando o cliente escrever {words}" en "When the customer writes {words}" es "Cuando el cliente escriba {words}" }
    when_only(words: &str) { pt "Quando o cliente escrever só {words}" en "When the customer writes only {words}" es "Cuando el cliente escriba solo {words}" }
    when_first { pt "Quando o cliente escrever pela primeira vez" en "When the customer writes for the first time" es "Cuando el cliente escriba por primera vez" }
    when_outside { pt "Quando o cliente escrever fora do horário de atendimento" en "When the customer writes outside business hours" es "Cuando el cliente escriba fuera del horario de atención" }
    when_entered(status: &str) { pt "Quando a conversa entrar em {status}" en "When the chat enters {status}" es "Cuando el chat entre en {status}" }
    when_rated(score: u64) {
        pt "Quando o cliente der nota {score}" | "Quando o cliente der nota {score}"
        en "When the customer gives a score of {score}" | "When the customer gives a score of {score}"
        es "Cuando el cliente califique con {score}" | "Cuando el cliente califique con {score}"
    }
    when_rated_between(from: &str, to: &str) {
        pt "Quando o cliente der nota de {from} a {to}"
        en "When the customer gives a score from {from} to {to}"
        es "Cuando el cliente califique de {from} a {to}"
    }
    when_agent_silent(length: &str) {
        pt "Quando o cliente ficar {length} sem resposta nossa"
        en "When the customer has been waiting {length} for a reply"
        es "Cuando el cliente lleve {length} sin respuesta nuestra"
    }
    when_customer_silent(length: &str) {
        pt "Quando o cliente ficar {length} sem responder"
        en "When the customer hasn't replied for {length}"
        es "Cuando el cliente lleve {length} sin responder"
    }
    when_unknown {
        pt "Quando acontecer algo que esta versão do Balcão não entende"
        en "When something happens that this version of Balcão doesn't recognize"
        es "Cuando ocurra algo que esta versión de Balcão no entiende"
    }
    when_emoji { pt "Quando o cliente escrever só emojis" en "When the customer writes only emoji" es "Cuando el cliente escriba solo emojis" }
    or_emoji { pt ", ou só emojis" en ", or only emoji" es ", o solo emojis" }
    no_words { pt "(nenhuma palavra)" en "(no words)" es "(ninguna palabra)" }
    and { pt " e " en " and " es " y " }
    or { pt " ou " en " or " es " o " }
    if_status(names: &str) { pt "a conversa estiver em {names}" en "the chat is in {names}" es "el chat esté en {names}" }
    if_tags_any(names: &str) { pt "a conversa tiver a etiqueta {names}" en "the chat has the tag {names}" es "el chat tenga la etiqueta {names}" }
    if_tags_all(names: &str) { pt "a conversa tiver {names} como etiquetas" en "the chat has the tags {names}" es "el chat tenga como etiquetas {names}" }
    if_tags_none(names: &str) { pt "a conversa não tiver a etiqueta {names}" en "the chat doesn't have the tag {names}" es "el chat no tenga la etiqueta {names}" }
    if_agent(names: &str) { pt "o responsável for {names}" en "the assignee is {names}" es "el responsable sea {names}" }
    if_channel(names: &str) { pt "o canal for {names}" en "the channel is {names}" es "el canal sea {names}" }
    if_open { pt "for dentro do horário de atendimento" en "it is within business hours" es "sea dentro del horario de atención" }
    if_shut { pt "for fora do horário de atendimento" en "it is outside business hours" es "sea fuera del horario de atención" }
    if_schedule(days: &str, from: &str, to: &str) {
        pt "for {days}, das {from} às {to}" en "it is {days}, {from} to {to}" es "sea {days}, de {from} a {to}"
    }
    if_not_said(n: u64) {
        pt "a pergunta não tiver sido feita no último dia" | "a pergunta não tiver sido feita nos últimos {n} dias"
        en "it hasn't been asked in the last day" | "it hasn't been asked in the last {n} days"
        es "la pregunta no se haya hecho en el último día" | "la pregunta no se haya hecho en los últimos {n} días"
    }
    c_not_said { pt "Não perguntado há pouco" en "Not asked lately" es "No preguntado hace poco" }
    of_settings { pt "dos ajustes" en "from settings" es "de los ajustes" }
    open_settings(name: &str) { pt "Abrir {name} nos ajustes" en "Open {name} in settings" es "Abrir {name} en los ajustes" }
    if_unknown {
        pt "valer uma condição que esta versão não entende"
        en "a condition applies that this version doesn't recognize"
        es "se cumpla una condición que esta versión no entiende"
    }
    nothing_chosen { pt "(nada escolhido)" en "(nothing selected)" es "(nada elegido)" }
    nobody { pt "ninguém" en "no one" es "nadie" }
    every_day { pt "todo dia" en "every day" es "todos los días" }
    do_status(status: &str) { pt "muda o status para {status}" en "sets the status to {status}" es "cambia el estado a {status}" }
    do_wait_customer { pt " (aguardando o cliente)" en " (waiting for the customer)" es " (esperando al cliente)" }
    do_wait_internal { pt " (aguardando algo interno)" en " (waiting for something internal)" es " (esperando algo interno)" }
    do_until(length: &str) { pt " por {length}" en " for {length}" es " durante {length}" }
    do_keep { pt "mantém o status" en "keeps the status" es "mantiene el estado" }
    do_reply(text: &str) { pt "responde “{text}”" en "replies “{text}”" es "responde “{text}”" }
    do_assign(name: &str) { pt "transfere a conversa para {name}" en "assigns the chat to {name}" es "transfiere el chat a {name}" }
    do_unassign { pt "deixa a conversa sem responsável" en "unassigns the chat" es "deja el chat sin responsable" }
    do_tag(names: &str) { pt "adiciona a etiqueta {names}" en "adds the tag {names}" es "agrega la etiqueta {names}" }
    do_untag(names: &str) { pt "remove a etiqueta {names}" en "removes the tag {names}" es "quita la etiqueta {names}" }
    do_archive { pt "arquiva a conversa" en "archives the chat" es "archiva el chat" }
    do_unarchive { pt "desarquiva a conversa" en "unarchives the chat" es "desarchiva el chat" }
    do_note(text: &str) { pt "anota “{text}”" en "adds the note “{text}”" es "anota “{text}”" }
    do_unknown { pt "faz algo que esta versão não entende" en "does something this version doesn't recognize" es "hace algo que esta versión no entiende" }
    do_nothing { pt "não faz nada" en "does nothing" es "no hace nada" }
    goes_on { pt "Depois, valem também as regras seguintes." en "Then continues with the next rules." es "Después valen también las reglas siguientes." }

    monday { pt "seg" en "Mon" es "lun" }
    tuesday { pt "ter" en "Tue" es "mar" }
    wednesday { pt "qua" en "Wed" es "mié" }
    thursday { pt "qui" en "Thu" es "jue" }
    friday { pt "sex" en "Fri" es "vie" }
    saturday { pt "sáb" en "Sat" es "sáb" }
    sunday { pt "dom" en "Sun" es "dom" }

    // Warnings.
    w_invalid {
        pt "Nunca se aplica: algo nela não foi entendido por esta versão do Balcão."
        en "Never runs: this version of Balcão doesn't recognize part of it."
        es "Nunca se aplica: esta versión de Balcão no entendió algo de ella."
    }
    w_no_words {
        pt "Nunca se aplica: nenhuma de suas palavras tem letras ou emojis."
        en "Never runs: none of its words has letters or emoji."
        es "Nunca se aplica: ninguna de sus palabras tiene letras ni emojis."
    }
    w_always_open {
        pt "Nunca se aplica: este balcão não tem horário de atendimento definido, então está sempre aberto."
        en "Never runs: this desk has no business hours, so it's always open."
        es "Nunca se aplica: este espacio no tiene horario de atención definido, así que siempre está abierto."
    }
    w_never_open {
        pt "Nunca se aplica: o horário de atendimento deste balcão não tem nenhuma hora."
        en "Never runs: this desk's business hours are empty."
        es "Nunca se aplica: el horario de atención de este espacio no tiene ninguna hora."
    }
    w_empty(condition: &str) {
        pt "Nunca se aplica: a {condition}ª condição não deixa passar nada."
        en "Never runs: nothing can match condition {condition}."
        es "Nunca se aplica: la {condition}.ª condición no deja pasar nada."
    }
    w_contradiction {
        pt "Nunca se aplica: seu gatilho e suas condições se excluem."
        en "Never runs: its trigger and conditions contradict each other."
        es "Nunca se aplica: su disparador y sus condiciones se excluyen."
    }
    w_shadowed(by: &str) {
        pt "Nunca chega a vez dela: sempre que se aplicaria, “{by}”, que vem antes, já se aplicou e não manda continuar."
        en "Never gets its turn: whenever it would match, “{by}” above it has already run and doesn't say to continue."
        es "Nunca le llega el turno: siempre que se aplicaría, “{by}”, que va antes, ya se aplicó y no dice que se continúe."
    }
    w_cycle(path: &str) {
        pt "Pode girar em círculo: {path}. O Balcão para depois de algumas voltas."
        en "May loop: {path}. Balcão stops after a few rounds."
        es "Puede dar vueltas en círculo: {path}. Balcão se detiene después de algunas vueltas."
    }
    w_nothing { pt "Não faz nada: não tem nenhuma ação." en "Does nothing: it has no actions." es "No hace nada: no tiene ninguna acción." }
    w_no_letters(words: &str) {
        pt "“{words}” não tem letras nem emojis e não é encontrado em mensagem nenhuma."
        en "“{words}” has no letters or emoji, so no message can match it."
        es "“{words}” no tiene letras ni emojis y no se encuentra en ningún mensaje."
    }
    w_no_agent(name: &str) {
        pt "{name} não trabalha neste balcão."
        en "{name} doesn't work at this desk."
        es "{name} no trabaja en este espacio."
    }
    w_no_variable(name: &str) {
        pt "{{{name}}} não é uma variável: o cliente leria assim mesmo."
        en "{{{name}}} isn't a variable: the customer would see it as is."
        es "{{{name}}} no es una variable: el cliente lo leería tal cual."
    }

    // The editor.
    edit_title { pt "Editar regra" en "Edit rule" es "Editar regla" }
    name { pt "Nome" en "Name" es "Nombre" }
    trigger { pt "Quando" en "When" es "Cuando" }
    k_message { pt "O cliente escreve" en "The customer writes" es "El cliente escribe" }
    k_words { pt "O cliente escreve certas palavras" en "The customer writes certain words" es "El cliente escribe ciertas palabras" }
    k_first { pt "Primeiro contato do cliente" en "First contact from a customer" es "Primer contacto del cliente" }
    k_outside { pt "O cliente escreve fora do horário de atendimento" en "The customer writes outside business hours" es "El cliente escribe fuera del horario de atención" }
    k_entered { pt "A conversa entra num status" en "The chat enters a status" es "El chat entra en un estado" }
    k_agent_silent { pt "O cliente está sem resposta nossa" en "The customer is waiting for our reply" es "El cliente está sin respuesta nuestra" }
    k_customer_silent { pt "O cliente não responde" en "The customer doesn't reply" es "El cliente no responde" }
    k_rated { pt "O cliente dá uma nota" en "The customer gives a score" es "El cliente califica" }
    score_from { pt "Nota, de" en "Score, from" es "Calificación, desde" }
    score_to { pt "Nota, até" en "Score, to" es "Calificación, hasta" }
    k_unknown { pt "Não entendido por esta versão" en "Not recognized by this version" es "No entendido por esta versión" }
    words { pt "Palavras ou frases, uma por linha" en "Words or phrases, one per line" es "Palabras o frases, una por línea" }
    words_hint {
        pt "Acentos e maiúsculas não contam, nem o tom da pele de um emoji. * vale por quaisquer letras: obrigad* acha obrigado e obrigada."
        en "Accents, case, and emoji skin tone are ignored. * matches any letters: thank* finds thanks and thankful."
        es "Los acentos y mayúsculas no cuentan, ni el tono de piel de un emoji. * vale por cualquier letra: graci* encuentra gracias."
    }
    whole { pt "A mensagem inteira é só isso" en "The whole message is just this" es "El mensaje entero es solo eso" }
    whole_hint {
        pt "Desligado: basta que uma delas apareça na mensagem."
        en "Off: it's enough for one of them to appear in the message."
        es "Desactivado: basta con que una aparezca en el mensaje."
    }
    only_emoji { pt "Também só emojis" en "Emoji-only messages too" es "También solo emojis" }
    only_emoji_hint {
        pt "Vale também para uma mensagem que não tem nada além de emojis, quaisquer que sejam."
        en "Also matches a message with nothing but emoji, whichever they are."
        es "Vale también para un mensaje que solo tiene emojis, sean cuales sean."
    }
    time { pt "Tempo" en "Time" es "Tiempo" }
    business { pt "Contar só o horário de atendimento" en "Count business hours only" es "Contar solo el horario de atención" }
    conditions { pt "Se" en "If" es "Si" }
    conditions_none { pt "Sempre: nenhuma condição." en "Always: no conditions." es "Siempre: ninguna condición." }
    add_condition { pt "Adicionar condição" en "Add condition" es "Agregar condición" }
    c_status { pt "Status" en "Status" es "Estado" }
    c_tags_any { pt "Tem uma das etiquetas" en "Has any of the tags" es "Tiene una de las etiquetas" }
    c_tags_all { pt "Tem todas as etiquetas" en "Has all of the tags" es "Tiene todas las etiquetas" }
    c_tags_none { pt "Não tem nenhuma das etiquetas" en "Has none of the tags" es "No tiene ninguna de las etiquetas" }
    c_agent { pt "Responsável" en "Assignee" es "Responsable" }
    c_channel { pt "Canal" en "Channel" es "Canal" }
    c_open { pt "Dentro do horário de atendimento" en "Within business hours" es "Dentro del horario de atención" }
    c_shut { pt "Fora do horário de atendimento" en "Outside business hours" es "Fuera del horario de atención" }
    c_schedule { pt "Dias e horários" en "Days and times" es "Días y horarios" }
    from { pt "Das" en "From" es "De" }
    to { pt "às" en "to" es "a" }
    actions { pt "Então" en "Then" es "Entonces" }
    actions_none { pt "Nada ainda." en "No actions yet." es "Nada todavía." }
    add_action { pt "Adicionar ação" en "Add action" es "Agregar acción" }
    a_status { pt "Mudar o status" en "Change the status" es "Cambiar el estado" }
    a_keep { pt "Manter o status" en "Keep the status" es "Mantener el estado" }
    a_keep_text {
        pt "A mensagem não reabre nem move a conversa."
        en "The message won't reopen or move the chat."
        es "El mensaje no reabre ni mueve el chat."
    }
    a_reply { pt "Responder ao cliente" en "Reply to the customer" es "Responder al cliente" }
    a_assign { pt "Definir responsável" en "Assign to" es "Definir responsable" }
    a_tags { pt "Mudar etiquetas" en "Change tags" es "Cambiar etiquetas" }
    a_archive { pt "Arquivar" en "Archive" es "Archivar" }
    a_unarchive { pt "Desarquivar" en "Unarchive" es "Desarchivar" }
    a_note { pt "Deixar nota interna" en "Leave an internal note" es "Dejar nota interna" }
    status { pt "Status" en "Status" es "Estado" }
    reason { pt "Aguardando" en "Waiting for" es "En espera de" }
    reason_none { pt "Sem dizer o quê" en "Not specified" es "Sin decir qué" }
    reason_customer { pt "O cliente" en "The customer" es "El cliente" }
    reason_internal { pt "Algo interno" en "Something internal" es "Algo interno" }
    until { pt "Voltar sozinha depois de um tempo" en "Goes back on its own after a while" es "Volver solo después de un tiempo" }
    text { pt "Texto" en "Text" es "Texto" }
    note_text { pt "Texto da nota" en "Note text" es "Texto de la nota" }
    variables { pt "Inserir" en "Insert" es "Insertar" }
    v_first_name { pt "Primeiro nome" en "First name" es "Primer nombre" }
    v_address { pt "Telefone ou e-mail" en "Phone or email" es "Teléfono o correo" }
    v_greeting { pt "Saudação" en "Greeting" es "Saludo" }
    v_contact { pt "Nome do cliente" en "Customer name" es "Nombre del cliente" }
    v_agent { pt "Nome do responsável" en "Assignee name" es "Nombre del responsable" }
    v_protocol { pt "Protocolo" en "Protocol number" es "Número de protocolo" }
    v_hour { pt "Hora" en "Time" es "Hora" }
    v_open_hours { pt "Horário de atendimento" en "Business hours" es "Horario de atención" }
    v_open_day { pt "Dia em que abre" en "Next open day" es "Día en que abre" }
    preview { pt "O cliente lê" en "What the customer sees" es "El cliente lee" }
    preview_contact { pt "Carla Dias" en "Carla Dias" es "Carla Díaz" }
    agent { pt "Responsável" en "Assignee" es "Responsable" }
    tags_add { pt "Adicionar" en "Add" es "Agregar" }
    tags_remove { pt "Remover" en "Remove" es "Quitar" }
    other { pt "Outra…" en "Other…" es "Otra…" }
    add_other { pt "Adicionar" en "Add" es "Agregar" }
    go_on { pt "Continuar com as próximas regras" en "Continue with the next rules" es "Continuar con las reglas siguientes" }
    go_on_hint {
        pt "Desligado: para uma mesma mensagem, nenhuma regra abaixo desta vale."
        en "Off: no rule below this one runs for the same message."
        es "Desactivado: para un mismo mensaje, ninguna regla debajo de esta vale."
    }
    remove_this(what: &str) { pt "Remover: {what}" en "Remove: {what}" es "Quitar: {what}" }
    earlier(what: &str) { pt "Antes: {what}" en "Earlier: {what}" es "Antes: {what}" }
    later(what: &str) { pt "Depois: {what}" en "Later: {what}" es "Después: {what}" }
    done { pt "Pronto" en "Done" es "Listo" }
    done_hint {
        pt "Vai para o rascunho; vale quando você salvar as regras."
        en "Goes into the draft; applies when you save the rules."
        es "Va al borrador; vale cuando guarde las reglas."
    }

    // Errors of fields.
    e_name { pt "Dê um nome à regra." en "Name the rule." es "Dé un nombre a la regla." }
    e_words { pt "Escreva ao menos uma palavra." en "Enter at least one word." es "Escriba al menos una palabra." }
    e_time { pt "Escreva um número inteiro, de 1 em diante." en "Enter a whole number, 1 or more." es "Escriba un número entero, desde 1." }
    e_choose { pt "Escolha ao menos um." en "Choose at least one." es "Elija al menos uno." }
    e_schedule {
        pt "Escolha ao menos um dia e dois horários diferentes."
        en "Choose at least one day and two different times."
        es "Elija al menos un día y dos horas diferentes."
    }
    e_text { pt "Escreva o texto." en "Write the text." es "Escriba el texto." }
    e_tags { pt "Escolha o que adicionar ou remover." en "Choose what to add or remove." es "Elija qué agregar o quitar." }
    e_some { pt "Há campos a corrigir acima." en "Some fields above need fixing." es "Hay campos por corregir arriba." }

    // Files.
    import_title { pt "Importar regras" en "Import rules" es "Importar reglas" }
    import_file { pt "Arquivo de regras" en "Rules file" es "Archivo de reglas" }
    import_text {
        pt "As regras do arquivo entram no rascunho; nada vale antes de salvar."
        en "Rules from the file go into the draft; nothing applies until you save."
        es "Las reglas del archivo entran en el borrador; nada vale antes de guardar."
    }
    import_choose { pt "Escolher arquivo…" en "Choose file…" es "Elegir archivo…" }
    import_not_json {
        pt "O arquivo não é JSON: nada foi importado. Escolha um arquivo exportado por aqui."
        en "This file isn't JSON: nothing was imported. Choose a file exported from Balcão."
        es "El archivo no es JSON: no se importó nada. Elija un archivo exportado aquí."
    }
    import_not_list {
        pt "O arquivo não contém uma lista de regras: nada foi importado."
        en "This file doesn't contain a list of rules: nothing was imported."
        es "El archivo no contiene una lista de reglas: no se importó nada."
    }
    import_unreadable {
        pt "O navegador não conseguiu ler o arquivo: nada foi importado. Tente de novo."
        en "The browser couldn't read the file: nothing was imported. Try again."
        es "El navegador no pudo leer el archivo: no se importó nada. Inténtelo de nuevo."
    }
    import_found(n: u64) {
        pt "{n} regra pode ser importada:" | "{n} regras podem ser importadas:"
        en "{n} rule can be imported:" | "{n} rules can be imported:"
        es "{n} regla se puede importar:" | "{n} reglas se pueden importar:"
    }
    import_none { pt "Nenhuma regra do arquivo pode ser importada." en "None of the rules in this file can be imported." es "Ninguna regla del archivo se puede importar." }
    import_invalid(n: u64) {
        pt "{n} regra não foi entendida e fica de fora:" | "{n} regras não foram entendidas e ficam de fora:"
        en "{n} rule wasn't recognized and will be skipped:" | "{n} rules weren't recognized and will be skipped:"
        es "{n} regla no se entendió y queda fuera:" | "{n} reglas no se entendieron y quedan fuera:"
    }
    import_add { pt "Adicionar ao fim" en "Add to the end" es "Agregar al final" }
    import_replace { pt "Substituir todas" en "Replace all" es "Reemplazar todas" }
    entry(place: &str, name: &str) { pt "{place}ª, “{name}”" en "No. {place}, “{name}”" es "N.º {place}, “{name}”" }
    p_whole { pt "não é uma regra" en "isn't a rule" es "no es una regla" }
    p_id { pt "falta o id" en "missing its id" es "falta el id" }
    p_same_id { pt "o id repete o de outra" en "has the same id as another" es "su id repite el de otra" }
    p_name { pt "o nome não é um texto" en "the name isn't text" es "el nombre no es un texto" }
    p_on { pt "“on” não é sim nem não" en "“on” isn't true or false" es "“on” no es verdadero ni falso" }
    p_go_on { pt "“go_on” não é sim nem não" en "“go_on” isn't true or false" es "“go_on” no es verdadero ni falso" }
    p_trigger { pt "o gatilho não foi entendido" en "the trigger wasn't recognized" es "el disparador no se entendió" }
    p_conditions { pt "as condições não são uma lista" en "the conditions aren't a list" es "las condiciones no son una lista" }
    p_condition(place: &str) { pt "a {place}ª condição não foi entendida" en "condition {place} wasn't recognized" es "la {place}.ª condición no se entendió" }
    p_actions { pt "as ações não são uma lista" en "the actions aren't a list" es "las acciones no son una lista" }
    p_action(place: &str) { pt "a {place}ª ação não foi entendida" en "action {place} wasn't recognized" es "la {place}.ª acción no se entendió" }
    exported { pt "Arquivo de regras criado." en "Rules file created." es "Archivo de reglas creado." }
    export_failed {
        pt "O navegador não deixou criar o arquivo. Nada foi perdido. Tente de novo."
        en "The browser didn't allow the file to be created. Nothing was lost. Try again."
        es "El navegador no permitió crear el archivo. No se perdió nada. Inténtelo de nuevo."
    }

    // Versions.
    versions_title { pt "Versões das regras" en "Rule versions" es "Versiones de las reglas" }
    versions_none { pt "Nenhuma versão salva ainda." en "No saved versions yet." es "Ninguna versión guardada todavía." }
    version_in_force { pt "Vale agora" en "Current" es "Vigente" }
    version_rules(n: u64) { pt "{n} regra" | "{n} regras" en "{n} rule" | "{n} rules" es "{n} regla" | "{n} reglas" }
    version_restore(when: &str) { pt "Restaurar como rascunho a versão de {when}" en "Restore the version from {when} as a draft" es "Restaurar como borrador la versión del {when}" }
    restore { pt "Restaurar como rascunho" en "Restore as draft" es "Restaurar como borrador" }

    // Trials of the rules.
    trials { pt "Regras do chatbot: quais valeram?" en "Chatbot rules: which ones ran?" es "Reglas del chatbot: ¿cuáles se aplicaron?" }
    trials_none { pt "Nenhuma regra foi consultada aqui." en "No rules were checked here." es "Aquí no se consultó ninguna regla." }
    on_message { pt "Quando o cliente escreveu" en "When the customer wrote" es "Cuando el cliente escribió" }
    on_entered(status: &str) { pt "Ao entrar em {status}" en "On entering {status}" es "Al entrar en {status}" }
    on_no_answer { pt "Ao passar o tempo sem resposta" en "When the time without a reply was up" es "Al pasar el tiempo sin respuesta" }
    on_rated(score: u64) {
        pt "À nota {score}" | "À nota {score}"
        en "On the score of {score}" | "On the score of {score}"
        es "A la calificación {score}" | "A la calificación {score}"
    }
    fired { pt "aplicou-se" en "ran" es "se aplicó" }
    passed_over {
        pt "se aplicaria, mas uma regra antes dela valeu e não mandou continuar"
        en "would have run, but a rule above it ran and didn't say to continue"
        es "se aplicaría, pero una regla anterior valió y no dijo que se continuara"
    }
    other_trigger { pt "é para outra situação" en "is for something else" es "es para otra situación" }
    condition_failed(condition: &str) {
        pt "não se aplicou: só vale se {condition}"
        en "didn't run: only applies if {condition}"
        es "no se aplicó: solo vale cuando {condition}"
    }
    was_stopped {
        pt "se aplicaria, mas o chatbot tinha parado nesta conversa"
        en "would have run, but the chatbot had stopped in this chat"
        es "se aplicaría, pero el chatbot se había detenido en este chat"
    }
    was_off { pt "estava desligada" en "was turned off" es "estaba desactivada" }
    was_invalid { pt "não foi entendida por esta versão" en "wasn't recognized by this version" es "no fue entendida por esta versión" }
}
