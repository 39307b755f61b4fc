//! Files in messages: sending, showing, and the storage that they take.

use super::texts;

texts! {
    attach { pt "Anexar arquivos" en "Attach files" es "Adjuntar archivos" }
    largest { pt "Tamanho máximo de um arquivo" en "Largest file size" es "Tamaño máximo de un archivo" }
    largest_text {
        pt "Vale para o que se anexa e para o que vem de uma exportação do WhatsApp. O WhatsApp leva fotos de até 5 MB, áudios e vídeos de até 16 MB e documentos de até 100 MB."
        en "Applies to what's attached and to what comes from a WhatsApp export. WhatsApp takes photos up to 5 MB, audio and video up to 16 MB, and documents up to 100 MB."
        es "Vale para lo que se adjunta y para lo que viene de una exportación de WhatsApp. WhatsApp lleva fotos de hasta 5 MB, audios y videos de hasta 16 MB y documentos de hasta 100 MB."
    }
    attached { pt "Arquivos a enviar" en "Files to send" es "Archivos por enviar" }
    limit(size: &str) {
        pt "Até {size} por arquivo. Não ficam aqui se a página for recarregada."
        en "Up to {size} per file. They aren't kept if the page is reloaded."
        es "Hasta {size} por archivo. No se conservan si se recarga la página."
    }
    limit_short(size: &str) {
        pt "Anexar arquivos (até {size} cada)"
        en "Attach files (up to {size} each)"
        es "Adjuntar archivos (hasta {size} cada uno)"
    }
    not_with_note {
        pt "Notas são só texto: os arquivos ficam para a próxima mensagem."
        en "Notes are text only: the files stay for the next message."
        es "Las notas son solo texto: los archivos quedan para el próximo mensaje."
    }
    no_files_in_note {
        pt "Notas são só texto. Para enviar o arquivo, escolha Mensagem."
        en "Notes are text only. To send the file, choose Message."
        es "Las notas son solo texto. Para enviar el archivo, elija Mensaje."
    }
    too_large(name: &str, size: &str) {
        pt "“{name}” passa de {size} e não foi anexado"
        en "“{name}” is larger than {size} and wasn't attached"
        es "“{name}” supera {size} y no se adjuntó"
    }
    empty(name: &str) {
        pt "“{name}” está vazio e não foi anexado"
        en "“{name}” is empty and wasn't attached"
        es "“{name}” está vacío y no se adjuntó"
    }
    unreadable(name: &str) {
        pt "Não foi possível ler “{name}”"
        en "“{name}” couldn't be read"
        es "No se pudo leer “{name}”"
    }
    remove(name: &str) { pt "Remover {name}" en "Remove {name}" es "Quitar {name}" }
    drop_here { pt "Solte para anexar" en "Drop to attach" es "Suelte para adjuntar" }
    no_room {
        pt "Não há espaço para o arquivo neste navegador: a mensagem ficou, e o arquivo só dura enquanto esta aba estiver aberta."
        en "There's no room for the file in this browser: the message was kept, and the file lasts only while this tab is open."
        es "No hay espacio para el archivo en este navegador: el mensaje quedó, y el archivo solo dura mientras esta pestaña esté abierta."
    }

    /// The name of a file of whose own name nothing is left.
    unnamed { pt "arquivo" en "file" es "archivo" }
    picture { pt "Foto" en "Photo" es "Foto" }
    sound { pt "Áudio" en "Audio" es "Audio" }
    film { pt "Vídeo" en "Video" es "Video" }
    picture_named(name: &str) { pt "Foto: {name}" en "Photo: {name}" es "Foto: {name}" }
    sound_named(name: &str) { pt "Áudio: {name}" en "Audio: {name}" es "Audio: {name}" }
    film_named(name: &str) { pt "Vídeo: {name}" en "Video: {name}" es "Video: {name}" }
    open(name: &str) { pt "Abrir {name}" en "Open {name}" es "Abrir {name}" }
    play(name: &str) { pt "Reproduzir {name}" en "Play {name}" es "Reproducir {name}" }
    download(name: &str) { pt "Baixar {name}" en "Download {name}" es "Descargar {name}" }
    download_failed {
        pt "O navegador não deixou salvar o arquivo"
        en "The browser didn't let the file be saved"
        es "El navegador no permitió guardar el archivo"
    }
    missing {
        pt "O arquivo não está neste navegador"
        en "The file isn't in this browser"
        es "El archivo no está en este navegador"
    }
    away {
        pt "O arquivo ainda não está no servidor"
        en "The file isn't on the server yet"
        es "El archivo todavía no está en el servidor"
    }
    away_offline {
        pt "Sem conexão ao servidor, onde o arquivo está"
        en "No connection to the server, where the file is"
        es "Sin conexión con el servidor, donde está el archivo"
    }
    away_no_access {
        pt "O servidor não deixa ler arquivos: entre de novo ou fale com quem o administra"
        en "The server doesn't allow reading files: sign in again, or ask whoever runs it"
        es "El servidor no permite leer archivos: ingrese de nuevo o hable con quien lo administra"
    }
    away_no_database {
        pt "O servidor ainda não guarda arquivos"
        en "The server doesn't keep files yet"
        es "El servidor todavía no guarda archivos"
    }
    away_altered {
        pt "O arquivo no servidor não é o que foi enviado"
        en "The file on the server isn't the one that was sent"
        es "El archivo en el servidor no es el que se envió"
    }
    fetch_again { pt "Buscar de novo" en "Try again" es "Buscar de nuevo" }
    waits {
        pt "Aguarda envio ao servidor: por enquanto, só neste navegador"
        en "Waiting to go to the server: for now, in this browser only"
        es "Espera envío al servidor: por ahora, solo en este navegador"
    }
    goes(percent: &str) {
        pt "Enviando ao servidor: {percent}%"
        en "Going to the server: {percent}%"
        es "Enviando al servidor: {percent}%"
    }
    waits_in_vain {
        pt "O servidor ainda não guarda arquivos: só neste navegador"
        en "The server doesn't keep files yet: in this browser only"
        es "El servidor todavía no guarda archivos: solo en este navegador"
    }
    not_taken {
        pt "O servidor não aceitou o arquivo: ele está só neste navegador"
        en "The server didn't accept the file: it's in this browser only"
        es "El servidor no aceptó el archivo: está solo en este navegador"
    }
    server_without {
        pt "O servidor ainda não guarda arquivos: eles ficam só neste navegador. Quem administra o servidor resolve isso preparando-o de novo: numa janela anônima, conecta ao mesmo endereço com o seu usuário."
        en "The server doesn't keep files yet: they stay in this browser only. Its admin can fix that by setting it up again: in a private window, connect to the same address as the admin."
        es "El servidor todavía no guarda archivos: quedan solo en este navegador. Quien lo administra lo resuelve preparándolo de nuevo: en una ventana privada, se conecta a la misma dirección con su usuario."
    }
    to_send(n: u64, size: &str) {
        pt "{n} arquivo ({size}) aguarda envio ao servidor" | "{n} arquivos ({size}) aguardam envio ao servidor"
        en "{n} file ({size}) waiting to go to the server" | "{n} files ({size}) waiting to go to the server"
        es "{n} archivo ({size}) espera envío al servidor" | "{n} archivos ({size}) esperan envío al servidor"
    }
    many_not_taken(n: u64) {
        pt "{n} arquivo não foi aceito pelo servidor e está só neste navegador" | "{n} arquivos não foram aceitos pelo servidor e estão só neste navegador"
        en "{n} file wasn't accepted by the server and is in this browser only" | "{n} files weren't accepted by the server and are in this browser only"
        es "{n} archivo no fue aceptado por el servidor y está solo en este navegador" | "{n} archivos no fueron aceptados por el servidor y están solo en este navegador"
    }
    removed {
        pt "Arquivo removido deste navegador"
        en "File removed from this browser"
        es "Archivo eliminado de este navegador"
    }
    not_read {
        pt "O navegador não conseguiu ler o arquivo"
        en "The browser couldn't read the file"
        es "El navegador no pudo leer el archivo"
    }
    unsaved {
        pt "Sem espaço: só enquanto esta aba estiver aberta"
        en "No room: only while this tab is open"
        es "Sin espacio: solo mientras esta pestaña esté abierta"
    }
    save { pt "Guardar" en "Save" es "Guardar" }
    saved { pt "Arquivo guardado" en "File saved" es "Archivo guardado" }
    not_saved {
        pt "Ainda não há espaço para o arquivo"
        en "There's still no room for the file"
        es "Todavía no hay espacio para el archivo"
    }

    viewer { pt "Arquivo da conversa" en "Chat file" es "Archivo del chat" }
    place(at: u64, of: &str) { pt "{at} de {of}" | "{at} de {of}" en "{at} of {of}" | "{at} of {of}" es "{at} de {of}" | "{at} de {of}" }
    previous { pt "Anterior" en "Previous" es "Anterior" }
    next { pt "Próximo" en "Next" es "Siguiente" }
    zoom_in { pt "Ampliar" en "Zoom in" es "Acercar" }
    zoom_out { pt "Reduzir" en "Zoom out" es "Alejar" }

    record { pt "Gravar áudio" en "Record audio" es "Grabar audio" }
    recording(time: &str) { pt "Gravando {time}" en "Recording {time}" es "Grabando {time}" }
    stop { pt "Concluir" en "Done" es "Listo" }
    discard { pt "Descartar" en "Discard" es "Descartar" }
    recorded_name(time: &str) { pt "Áudio {time}" en "Audio {time}" es "Audio {time}" }
    recording_lost {
        pt "A gravação foi descartada ao sair da conversa"
        en "The recording was discarded when you left the chat"
        es "La grabación se descartó al salir del chat"
    }
    microphone_refused {
        pt "O navegador não deixou usar o microfone. Permita o acesso no cadeado, ao lado do endereço, e tente de novo."
        en "The browser didn't allow the microphone. Click the lock icon next to the address, allow the microphone, and try again."
        es "El navegador no permitió usar el micrófono. Permita el acceso en el candado, junto a la dirección, e intente de nuevo."
    }
    microphone_missing {
        pt "Não há microfone, ou este navegador não grava áudio"
        en "There's no microphone, or this browser doesn't record audio"
        es "No hay micrófono, o este navegador no graba audio"
    }

    gallery(n: u64) { pt "{n} arquivo" | "{n} arquivos" en "{n} file" | "{n} files" es "{n} archivo" | "{n} archivos" }

    show_more { pt "Ver mais" en "Show more" es "Ver más" }

    kept(n: u64, size: &str) {
        pt "{n} arquivo ocupa {size} neste navegador" | "{n} arquivos ocupam {size} neste navegador"
        en "{n} file takes {size} in this browser" | "{n} files take {size} in this browser"
        es "{n} archivo ocupa {size} en este navegador" | "{n} archivos ocupan {size} en este navegador"
    }
    kept_none {
        pt "Nenhum arquivo neste navegador" en "No files in this browser" es "Ningún archivo en este navegador"
    }
    remove_old { pt "Remover arquivos antigos" en "Remove old files" es "Eliminar archivos antiguos" }
    older_than { pt "Mais antigos que" en "Older than" es "Con más de" }
    days(n: u64) { pt "{n} dia" | "{n} dias" en "{n} day" | "{n} days" es "{n} día" | "{n} días" }
    remove_text {
        pt "As mensagens ficam e dizem que o arquivo foi removido. O que sai daqui não volta, a não ser de uma cópia."
        en "The messages stay and say that the file was removed. What you remove here can only be restored from a backup."
        es "Los mensajes quedan y dicen que el archivo se eliminó. Lo que se elimina aquí solo vuelve desde una copia."
    }
    remove_text_shared {
        pt "As mensagens ficam, e o arquivo volta do servidor quando alguém o abrir. O que ainda não foi para o servidor não é removido."
        en "The messages stay, and a file comes back from the server when someone opens it. What hasn't gone to the server yet isn't removed."
        es "Los mensajes quedan, y el archivo vuelve del servidor cuando alguien lo abra. Lo que todavía no fue al servidor no se elimina."
    }
    remove_now { pt "Remover" en "Remove" es "Eliminar" }
    removed_many(n: u64, size: &str) {
        pt "{n} arquivo removido: {size} livres" | "{n} arquivos removidos: {size} livres"
        en "{n} file removed: {size} freed" | "{n} files removed: {size} freed"
        es "{n} archivo eliminado: {size} libres" | "{n} archivos eliminados: {size} libres"
    }
    not_removed {
        pt "O navegador não removeu nada. Tente de novo."
        en "The browser removed nothing. Try again."
        es "El navegador no eliminó nada. Intente de nuevo."
    }
    export_without {
        pt "Exportar tudo não leva os arquivos: em outro navegador aparecem os nomes, não o conteúdo. Exportar com arquivos leva ambos, num .zip que o Balcão importa."
        en "Export everything doesn't include files: another browser shows their names, not their content. Export with files includes both, in a .zip that Balcão can import."
        es "Exportar todo no lleva los archivos: otro navegador muestra los nombres, no el contenido. Exportar con archivos lleva ambos, en un .zip que Balcão importa."
    }
    export_shared {
        pt "Exportar com arquivos leva os que este navegador tem. Os que ninguém abriu aqui estão só no servidor, que tem a sua própria cópia de segurança."
        en "Export with files includes those this browser has. Files that no one opened here are only on the server, which has its own backup."
        es "Exportar con archivos lleva los que este navegador tiene. Los que nadie abrió aquí están solo en el servidor, que tiene su propia copia de seguridad."
    }
    export_with { pt "Exportar com arquivos" en "Export with files" es "Exportar con archivos" }
}
