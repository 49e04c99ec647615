//! Titles and details of the API's problem responses (RFC 9457). They are for developers; a customer sees one only if the page did not
//! detect the fault before.

mod fault;

pub use fault::fault;

messages! {
    malformed_json() {
        en: "Malformed JSON",
        fr: "JSON mal formé",
        es: "JSON mal formado",
    }
    malformed_json_detail(fault: &str) {
        en: "the body is not JSON: {fault}",
        fr: "le corps n’est pas du JSON\u{a0}: {fault}",
        es: "el cuerpo no es JSON: {fault}",
    }
    broken_body() {
        en: "Incomplete body",
        fr: "Corps incomplet",
        es: "Cuerpo incompleto",
    }
    broken_body_detail() {
        en: "the body is incomplete",
        fr: "le corps n’est pas arrivé en entier",
        es: "el cuerpo no llegó completo",
    }
    idempotency_key() {
        en: "Idempotency key required",
        fr: "Clé d’idempotence requise",
        es: "Se requiere una clave de idempotencia",
    }
    idempotency_key_detail() {
        en: "send an `Idempotency-Key` of 16 to 255 visible ASCII characters, a new one for each request, the same one when you repeat it",
        fr: "envoyez un `Idempotency-Key` de 16 à 255 caractères ASCII visibles, nouveau pour chaque demande, le même quand vous la répétez",
        es: "envíe un `Idempotency-Key` de 16 a 255 caracteres ASCII visibles, uno nuevo para cada solicitud, el mismo cuando la repita",
    }
    no_token() {
        en: "Token required",
        fr: "Jeton requis",
        es: "Se requiere un token",
    }
    no_token_detail() {
        en: "send `Authorization: Bearer TOKEN`, with the token of the request",
        fr: "envoyez l’en-tête `Authorization` avec `Bearer` et le jeton de la demande",
        es: "envíe `Authorization: Bearer TOKEN`, con el token de la solicitud",
    }
    no_such_path() {
        en: "Not found",
        fr: "Introuvable",
        es: "No encontrado",
    }
    no_such_path_detail() {
        en: "nothing exists at this path; /api/openapi.json lists the paths",
        fr: "il n’y a rien à ce chemin; /api/openapi.json énumère les chemins",
        es: "no hay nada en esta ruta; /api/openapi.json enumera las rutas",
    }
    no_such_policy() {
        en: "No such policy",
        fr: "Politique inconnue",
        es: "No existe esa política",
    }
    no_such_policy_detail() {
        en: "no policy has this id; /api/v1/policies lists the policies",
        fr: "aucune politique n’a cet identifiant; /api/v1/policies énumère les politiques",
        es: "ninguna política tiene este identificador; /api/v1/policies enumera las políticas",
    }
    no_such_request() {
        en: "No such request",
        fr: "Demande inconnue",
        es: "No existe esa solicitud",
    }
    no_such_request_detail() {
        en: "no request has this token",
        fr: "aucune demande n’a ce jeton",
        es: "ninguna solicitud tiene este token",
    }
    method_not_allowed() {
        en: "Method not allowed",
        fr: "Méthode non permise",
        es: "Método no permitido",
    }
    method_not_allowed_detail() {
        en: "the `Allow` header lists the methods of this path",
        fr: "l’en-tête `Allow` nomme les méthodes de ce chemin",
        es: "el encabezado `Allow` nombra los métodos de esta ruta",
    }
    timeout() {
        en: "Request timeout",
        fr: "Délai dépassé",
        es: "Tiempo agotado",
    }
    timeout_detail() {
        en: "the request did not arrive in time; send it again",
        fr: "la demande n’est pas arrivée à temps; envoyez-la de nouveau",
        es: "la solicitud no llegó a tiempo; envíela de nuevo",
    }
    still_running() {
        en: "Still running",
        fr: "Encore en cours",
        es: "Todavía en curso",
    }
    still_running_detail() {
        en: "the first request with this `Idempotency-Key` is still running; repeat it in a moment",
        fr: "la première demande avec cet `Idempotency-Key` est encore en cours; répétez-la dans un instant",
        es: "la primera solicitud con este `Idempotency-Key` sigue en curso; repítala en un momento",
    }
    not_in_this_state() {
        en: "Not possible in this state",
        fr: "Impossible dans cet état",
        es: "No es posible en este estado",
    }
    not_in_this_state_detail() {
        en: "the request has ended, so it cannot be withdrawn; nothing was changed",
        fr: "la demande est terminée, elle ne peut donc pas être retirée; rien n’a été modifié",
        es: "la solicitud ha terminado, así que no puede retirarse; no se cambió nada",
    }
    no_mail() {
        en: "Mail is not set up",
        fr: "Le courriel n’est pas configuré",
        es: "El correo no está configurado",
    }
    no_mail_detail() {
        en: "this server sends no mail, so it cannot send the link; contact the vendor",
        fr: "ce serveur n’envoie pas de courriel et ne peut donc pas envoyer le lien; joignez le vendeur",
        es: "este servidor no envía correo, así que no puede enviar el enlace; comuníquese con el vendedor",
    }
    damaged() {
        en: "The record is damaged",
        fr: "L’enregistrement est endommagé",
        es: "El registro está dañado",
    }
    damaged_detail() {
        en: "the stored record of this request is damaged; repeating the request does not help; please contact the vendor",
        fr: "l’enregistrement de cette demande est endommagé; répéter la demande n’y change rien; veuillez contacter le vendeur",
        es: "el registro de esta solicitud está dañado; repetir la solicitud no sirve; póngase en contacto con el vendedor",
    }
    assessment_changed() {
        en: "The assessment has changed",
        fr: "L’évaluation a changé",
        es: "La evaluación ha cambiado",
    }
    assessment_changed_detail() {
        en: "the assessment that the customer saw is no longer valid; show the customer the changes, and file again with the new assessment",
        fr: "l’évaluation que le client a vue n’est plus valable; montrez-lui les changements, et soumettez de nouveau avec la nouvelle évaluation",
        es: "la evaluación que vio el cliente ya no es válida; muéstrele los cambios y presente de nuevo con la nueva evaluación",
    }
    too_large() {
        en: "Body too large",
        fr: "Corps trop volumineux",
        es: "Cuerpo demasiado grande",
    }
    too_large_detail(most: usize) {
        en: "the body is larger than {most} bytes; split the request",
        fr: "le corps dépasse {most} octets; divisez la demande",
        es: "el cuerpo supera los {most} bytes; divida la solicitud",
    }
    too_many_values(most: usize) {
        en: "the body has more than {most} values; split the request",
        fr: "le corps compte plus de {most} valeurs; divisez la demande",
        es: "el cuerpo tiene más de {most} valores; divida la solicitud",
    }
    content_type() {
        en: "Unsupported content type",
        fr: "Type de contenu non pris en charge",
        es: "Tipo de contenido no admitido",
    }
    content_type_detail() {
        en: "send the body as `Content-Type: application/json`",
        fr: "envoyez le corps avec le `Content-Type` `application/json`",
        es: "envíe el cuerpo como `Content-Type: application/json`",
    }
    invalid_input() {
        en: "Invalid input",
        fr: "Données non valides",
        es: "Datos no válidos",
    }
    every_fault() {
        en: "the input is not valid; `errors` lists every fault",
        fr: "les données ne sont pas valides; `errors` nomme chaque erreur",
        es: "los datos no son válidos; `errors` nombra cada error",
    }
    first_faults(most: usize) {
        en: "the input is not valid; `errors` lists the first {most} faults; there may be more",
        fr: "les données ne sont pas valides; `errors` nomme les {most} premières erreurs; il peut y en avoir d’autres",
        es: "los datos no son válidos; `errors` nombra los primeros {most} errores; puede haber más",
    }
    key_reused() {
        en: "Idempotency key used before",
        fr: "Clé d’idempotence déjà utilisée",
        es: "Clave de idempotencia ya usada",
    }
    key_reused_detail() {
        en: "this `Idempotency-Key` was used with another body; use a new key",
        fr: "cet `Idempotency-Key` a servi avec un autre corps; prenez-en un nouveau",
        es: "este `Idempotency-Key` se usó con otro cuerpo; tome uno nuevo",
    }
    too_many() {
        en: "Too many requests",
        fr: "Trop de demandes",
        es: "Demasiadas solicitudes",
    }
    too_many_detail(seconds: u64) {
        en: "too many requests; try again in {seconds} s",
        fr: "trop de demandes; réessayez dans {seconds}\u{a0}s",
        es: "demasiadas solicitudes; vuelva a intentarlo en {seconds}\u{a0}s",
    }
    busy() {
        en: "Server busy",
        fr: "Serveur occupé",
        es: "Servidor ocupado",
    }
    busy_detail() {
        en: "the server has too many requests in progress; repeat the request in a moment",
        fr: "le serveur a trop de demandes en cours; répétez celle-ci dans un instant",
        es: "el servidor tiene demasiadas solicitudes en curso; repita esta en un momento",
    }
    host() {
        en: "Host required",
        fr: "Hôte requis",
        es: "Host obligatorio",
    }
    host_detail() {
        en: "send exactly one `Host` header",
        fr: "envoyez exactement un en-tête `Host`",
        es: "envíe exactamente un encabezado `Host`",
    }
    transfer_coding() {
        en: "Unsupported transfer coding",
        fr: "Codage de transfert non pris en charge",
        es: "Codificación de transferencia no admitida",
    }
    transfer_coding_detail() {
        en: "send the body without a `Transfer-Encoding` other than `chunked`",
        fr: "envoyez le corps sans autre `Transfer-Encoding` que `chunked`",
        es: "envíe el cuerpo sin otro `Transfer-Encoding` que `chunked`",
    }
    unavailable() {
        en: "Temporarily unavailable",
        fr: "Temporairement indisponible",
        es: "No disponible por el momento",
    }
    unavailable_detail() {
        en: "the data cannot be stored or read at the moment; nothing was lost; repeat the request in a moment",
        fr: "les données ne peuvent être ni enregistrées ni lues en ce moment; rien n’est perdu; répétez la demande dans un instant",
        es: "ahora mismo los datos no se pueden guardar ni leer; no se perdió nada; repita la solicitud en un momento",
    }
    internal() {
        en: "Internal error",
        fr: "Erreur interne",
        es: "Error interno",
    }
    internal_detail() {
        en: "the server failed; repeat the request in a moment",
        fr: "le serveur a échoué; répétez la demande dans un instant",
        es: "el servidor falló; repita la solicitud en un momento",
    }
}
