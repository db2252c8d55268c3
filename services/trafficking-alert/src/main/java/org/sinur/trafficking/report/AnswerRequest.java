package org.sinur.trafficking.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a desk answers.
 *
 * @param words for the reporter, in the language of the report
 */
@Schema(name = "ReportAnswerRequest")
record AnswerRequest(@NotBlank @Size(max = 4000) String words) {}
