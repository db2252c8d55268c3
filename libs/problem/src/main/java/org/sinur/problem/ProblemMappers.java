package org.sinur.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever ended a request into a problem answer. This is the one place where causes are
 * logged, and none of what is logged or answered repeats a value that the caller sent.
 */
final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final List<PassingFailure> passing;

  ProblemMappers(@All List<PassingFailure> passing) {
    this.passing = passing;
  }

  @ServerExceptionMapper
  RestResponse<Problem> problem(ProblemException e) {
    var answer = answer(e.problem());
    var retryAfter = e.retryAfter();
    return retryAfter == null
        ? answer.build()
        : answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds())).build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> invalid(ConstraintViolationException e, ResourceInfo resource) {
    var errors =
        e.getConstraintViolations().stream()
            .map(v -> new FieldError(pointer(v, resource), v.getMessage()))
            .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
            .toList();
    return answer(Problem.of(RequestProblem.INVALID_FIELD, null, errors)).build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> mismatched(MismatchedInputException e) {
    return answer(ofJson(e)).build();
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  RestResponse<Problem> unauthenticated(Exception e) {
    return answer(
            Problem.of(RequestProblem.UNAUTHENTICATED, "Send a valid access token of this realm."))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> forbidden(ForbiddenException e) {
    return answer(Problem.of(RequestProblem.FORBIDDEN, null)).build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> http(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return answer(ofJson(json)).build();
    }
    return switch (e.getResponse().getStatus()) {
      case 400 -> answer(Problem.of(RequestProblem.INVALID_FIELD, null)).build();
      // a path or query value of the wrong form is answered 404 by Jakarta REST (3.2)
      case 404 -> answer(Problem.of(RequestProblem.NOT_FOUND, null)).build();
      case 405 -> {
        var answer = answer(Problem.of(RequestProblem.METHOD_NOT_ALLOWED, null));
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        yield (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
      }
      case 406 -> answer(Problem.of(RequestProblem.NOT_ACCEPTABLE, null)).build();
      case 413 -> answer(Problem.of(RequestProblem.BODY_TOO_LARGE, null)).build();
      case 415 -> answer(Problem.of(RequestProblem.UNSUPPORTED_MEDIA_TYPE, null)).build();
      default -> unexpected(e);
    };
  }

  @ServerExceptionMapper
  RestResponse<Problem> unexpected(Throwable e) {
    if (passing.stream().anyMatch(p -> p.causes(e))) {
      LOG.warnf("A part needed does not answer: %s", e);
      return answer(
              Problem.of(
                  RequestProblem.UNAVAILABLE,
                  "Send it again: what was done already is not done twice."))
          .header(HttpHeaders.RETRY_AFTER, 1)
          .build();
    }
    var reference = UUID.randomUUID();
    LOG.errorf(e, "Request failed, reference %s", reference);
    return answer(Problem.of(RequestProblem.INTERNAL_ERROR, "Reference " + reference)).build();
  }

  private static RestResponse.ResponseBuilder<Problem> answer(Problem problem) {
    return RestResponse.ResponseBuilder.<Problem>create(problem.status())
        .entity(problem)
        .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
  }

  private static Problem ofJson(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          Problem.of(
              RequestProblem.UNKNOWN_FIELD,
              null,
              List.of(new FieldError(pointer(unknown), "is not a field of this request")));
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException why ->
          Problem.of(
              RequestProblem.INVALID_FIELD,
              null,
              List.of(new FieldError(pointer(refused), reason(why.getMessage()))));
      case JsonMappingException wrong ->
          Problem.of(
              RequestProblem.INVALID_FIELD,
              null,
              List.of(new FieldError(pointer(wrong), "has the wrong type or form")));
      case StreamReadException broken ->
          Problem.of(
              RequestProblem.MALFORMED_JSON,
              "Line %d, column %d"
                  .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
      default -> Problem.of(RequestProblem.MALFORMED_JSON, null);
    };
  }

  private static String reason(@Nullable String message) {
    return message == null ? "has the wrong form" : message;
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> "/" + (r.getFieldName() == null ? r.getIndex() : escape(r.getFieldName())))
        .collect(Collectors.joining());
  }

  /**
   * The first node is the resource method, the second its parameter; a body is named {@code body}.
   */
  private static String pointer(ConstraintViolation<?> violation, ResourceInfo resource) {
    var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
    var inBody = new StringBuilder();
    var parameter = "";
    for (Path.Node node : nodes) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = parameter(node.as(Path.ParameterNode.class), resource);
      } else if (node.getKind() != ElementKind.METHOD) {
        if (node.getIndex() != null) {
          inBody.append('/').append(node.getIndex());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
          inBody.append('/').append(escape(node.getName()));
        }
      }
    }
    return parameter.isEmpty() || parameter.equals("body") ? inBody.toString() : parameter;
  }

  /** A query parameter as {@link StrictQuery} names it, a header and any other by its own name. */
  private static String parameter(Path.ParameterNode node, ResourceInfo resource) {
    var method = resource.getResourceMethod();
    if (method == null) {
      return node.getName();
    }
    var parameter = method.getParameters()[node.getParameterIndex()];
    var query = parameter.getAnnotation(QueryParam.class);
    if (query != null) {
      return "?" + query.value();
    }
    var header = parameter.getAnnotation(HeaderParam.class);
    return header == null ? node.getName() : header.value();
  }

  /** RFC 6901, 3: the two characters that a pointer's segment may not hold as they are. */
  private static String escape(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }
}
