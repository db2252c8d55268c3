package org.sinur.trafficking.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever raised a concern is answered: protection sees the alert, others a receipt. */
@Schema(oneOf = {Receipt.class, AlertView.class})
sealed interface RaisedAnswer permits Receipt, AlertView {}
