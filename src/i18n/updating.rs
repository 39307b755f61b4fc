//! A newer version of the app.

use super::texts;

texts! {
    ready {
        pt "Há uma nova versão do Balcão. O que você está escrevendo nas conversas fica guardado."
        en "There is a new version of Balcão. What you are writing in the chats is kept."
        es "Hay una versión nueva de Balcão. Lo que está escribiendo en los chats se conserva."
    }
    would_lose(places: &str) {
        pt "Há uma nova versão do Balcão. Atualizar agora descarta o que você mudou e ainda não salvou em: {places}."
        en "There is a new version of Balcão. Updating now discards what you changed and have not saved yet in: {places}."
        es "Hay una versión nueva de Balcão. Actualizar ahora descarta lo que cambió y todavía no guardó en: {places}."
    }
    update { pt "Atualizar" en "Update" es "Actualizar" }
    update_anyway { pt "Atualizar e descartar" en "Update and discard" es "Actualizar y descartar" }
    go_to(place: &str) { pt "Ir para {place}" en "Go to {place}" es "Ir a {place}" }
    later { pt "Depois" en "Later" es "Más tarde" }
}
