package org.sinur.service;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sinur.problem.EntityTag;
import org.sinur.problem.Problem;
import org.sinur.problem.RequestProblem;

/**
 * Answers whoever changed a record at the same moment as somebody else and came second; nothing of
 * the request was done. Who said which version was read is told that it has changed since, as if
 * the other had been a moment earlier. Who need not say it can send the same again.
 */
final class LostRaces {

  @ServerExceptionMapper
  RestResponse<Problem> second(OptimisticLockException e, HttpHeaders sent) {
    return sent.getHeaderString(HttpHeaders.IF_MATCH) == null
        ? answer(Problem.of(RequestProblem.BUSY, "Send it again."))
            .header(HttpHeaders.RETRY_AFTER, 1)
            .build()
        : answer(EntityTag.stale().problem()).build();
  }

  private static RestResponse.ResponseBuilder<Problem> answer(Problem problem) {
    return RestResponse.ResponseBuilder.<Problem>create(problem.status())
        .entity(problem)
        .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
  }
}
