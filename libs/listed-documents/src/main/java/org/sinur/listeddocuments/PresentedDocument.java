package org.sinur.listeddocuments;

import org.jspecify.annotations.Nullable;
import org.sinur.traveldocument.StateCode;

/**
 * A document that somebody presents, as it was read.
 *
 * @param number its number as read, with whatever parts it; any text
 * @param issuingState who issued it; null where that could not be read
 * @param proof what the document's check digit says of the number
 */
public record PresentedDocument(String number, @Nullable StateCode issuingState, Proof proof) {}
