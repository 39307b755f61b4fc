//! Filters, orders, saved views.

use super::texts;

texts! {
    filter { pt "Filtrar" en "Filter" es "Filtrar" }
    filter_on(n: u64) {
        pt "Filtrar: {n} filtro ativo" | "Filtrar: {n} filtros ativos"
        en "Filter: {n} filter on" | "Filter: {n} filters on"
        es "Filtrar: {n} filtro activo" | "Filtrar: {n} filtros activos"
    }
    applied { pt "Filtros ativos" en "Active filters" es "Filtros activos" }
    take_away(what: &str) { pt "Remover o filtro: {what}" en "Remove filter: {what}" es "Quitar el filtro: {what}" }

    responsible { pt "Responsável" en "Assignee" es "Responsable" }
    mine { pt "Eu" en "Me" es "Yo" }
    nobody { pt "Sem responsável" en "Unassigned" es "Sin responsable" }
    with_mine { pt "Comigo" en "Assigned to me" es "Conmigo" }
    with_nobody { pt "Sem responsável" en "Unassigned" es "Sin responsable" }
    tags { pt "Etiquetas" en "Tags" es "Etiquetas" }
    tagged { pt "Tem destas etiquetas" en "Has these tags" es "Tiene estas etiquetas" }
    tagged_all { pt "Todas" en "All" es "Todas" }
    tagged_any { pt "Alguma" en "Any" es "Alguna" }
    tagged_none { pt "Nenhuma" en "None" es "Ninguna" }
    one_of(what: &str) { pt "uma de: {what}" en "any of: {what}" es "una de: {what}" }
    none_of(what: &str) { pt "sem: {what}" en "without: {what}" es "sin: {what}" }
    channel { pt "Canal" en "Channel" es "Canal" }
    find_option { pt "Procurar" en "Search" es "Buscar" }
    only { pt "Só" en "Only" es "Solo" }
    unanswered { pt "Sem resposta" en "Unanswered" es "Sin respuesta" }
    mentioned { pt "Menções e lembretes" en "Mentions and reminders" es "Menciones y recordatorios" }
    unread { pt "Não lidas" en "Unread" es "Sin leer" }
    favourites { pt "Favoritas" en "Favorites" es "Favoritos" }
    words(text: &str) { pt "com “{text}”" en "contains “{text}”" es "con “{text}”" }

    activity { pt "Última atividade" en "Last activity" es "Última actividad" }
    activity_any { pt "Qualquer" en "Any" es "Cualquiera" }
    activity_dates { pt "Entre datas…" en "Custom dates…" es "Entre fechas…" }
    within(n: u64) {
        pt "no último dia" | "nos últimos {n} dias"
        en "in the last day" | "in the last {n} days"
        es "en el último día" | "en los últimos {n} días"
    }
    silent(n: u64) {
        pt "parada há mais de {n} dia" | "parada há mais de {n} dias"
        en "inactive for over {n} day" | "inactive for over {n} days"
        es "inactivo desde hace más de {n} día" | "inactivo desde hace más de {n} días"
    }
    from { pt "De" en "From" es "Desde" }
    to { pt "Até" en "To" es "Hasta" }
    active_from(date: &str) { pt "ativa desde {date}" en "active since {date}" es "activo desde {date}" }
    active_to(date: &str) { pt "ativa até {date}" en "active until {date}" es "activo hasta {date}" }
    active_between(from: &str, to: &str) { pt "ativa de {from} a {to}" en "active from {from} to {to}" es "activo del {from} al {to}" }

    sort { pt "Ordem" en "Sort" es "Orden" }
    sorted(how: &str) { pt "Ordem: {how}" en "Sort: {how}" es "Orden: {how}" }
    sort_last { pt "Última atividade" en "Last activity" es "Última actividad" }
    sort_waiting { pt "Espera mais longa" en "Longest wait" es "Espera más larga" }
    sort_newest { pt "Conversa mais nova" en "Newest chat" es "Chat más nuevo" }
    sort_unread { pt "Não lidas primeiro" en "Unread first" es "Sin leer primero" }

    views { pt "Visões" en "Views" es "Vistas" }
    more_options(n: u64) {
        pt "Mostrar mais {n}" | "Mostrar mais {n}" en "Show {n} more" | "Show {n} more" es "Mostrar {n} más" | "Mostrar {n} más"
    }
    all_chats { pt "Todas as conversas" en "All chats" es "Todos los chats" }
    view_now(name: &str) { pt "Visão: {name}" en "View: {name}" es "Vista: {name}" }
    save_view { pt "Salvar como visão…" en "Save as view…" es "Guardar como vista…" }
    manage_views { pt "Organizar visões…" en "Manage views…" es "Organizar vistas…" }
    view_dialog { pt "Salvar visão" en "Save view" es "Guardar vista" }
    view_text {
        pt "Todos neste balcão veem as visões salvas. “Eu” e “Favoritas” são de quem estiver olhando."
        en "Everyone at this desk sees saved views. “Me” and “Favorites” refer to whoever is looking."
        es "Todos en este espacio ven las vistas guardadas. “Yo” y “Favoritos” son de quien mira."
    }
    view_name { pt "Nome da visão" en "View name" es "Nombre de la vista" }
    name_missing { pt "Dê um nome à visão." en "Name the view." es "Dé un nombre a la vista." }
    name_taken { pt "Já há uma visão com este nome." en "A view with this name already exists." es "Ya hay una vista con este nombre." }
    view_saved(name: &str) { pt "Visão “{name}” salva" en "View “{name}” saved" es "Vista “{name}” guardada" }
    views_text {
        pt "Seleções de conversas com nome, para todo o balcão: salve uma pela lista de conversas."
        en "Named selections of chats, shared with the whole desk: save one from the chat list."
        es "Selecciones de chats con nombre, para todo el espacio: guarde una desde la lista de chats."
    }
    no_views { pt "Nenhuma visão salva ainda." en "No saved views yet." es "Todavía no hay vistas guardadas." }
    rename_view(name: &str) { pt "Renomear a visão {name}" en "Rename view {name}" es "Renombrar la vista {name}" }
    move_up(name: &str) { pt "Subir {name}" en "Move {name} up" es "Subir {name}" }
    move_down(name: &str) { pt "Descer {name}" en "Move {name} down" es "Bajar {name}" }
    remove_view(name: &str) { pt "Remover a visão {name}" en "Remove view {name}" es "Eliminar la vista {name}" }
    view_removed(name: &str) { pt "Visão “{name}” removida" en "View “{name}” removed" es "Vista “{name}” eliminada" }

    keep { pt "Marcar como favorita" en "Add to favorites" es "Marcar como favorito" }
    drop_it { pt "Remover das favoritas" en "Remove from favorites" es "Quitar de favoritos" }
    favourite { pt "Favorita" en "Favorite" es "Favorito" }
}
