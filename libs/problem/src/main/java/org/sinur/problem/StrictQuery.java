package org.sinur.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that a resource does not declare, and parameters given twice: a filter
 * that is misspelt and ignored shows more records than were asked for.
 */
final class StrictQuery {

  private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
    var method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    var known = declared.computeIfAbsent(method, StrictQuery::queryParameters);
    var faults =
        request.getUriInfo().getQueryParameters().entrySet().stream()
            .flatMap(
                sent ->
                    known.contains(sent.getKey())
                        ? repeated(sent)
                        : Stream.of(
                            new FieldError("?" + printable(sent.getKey()), "is not known here")))
            .toList();
    if (!faults.isEmpty()) {
      throw ProblemException.of(
          RequestProblem.UNKNOWN_QUERY_PARAMETER,
          known.isEmpty() ? null : "Known here: " + String.join(", ", known),
          faults);
    }
  }

  private static Stream<FieldError> repeated(Map.Entry<String, List<String>> sent) {
    return sent.getValue().size() == 1
        ? Stream.empty()
        : Stream.of(new FieldError("?" + sent.getKey(), "is given more than once"));
  }

  private static String printable(String name) {
    return name.chars()
        .limit(40)
        .filter(c -> c > ' ' && c < 127)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Set<String> queryParameters(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(
            p -> {
              var standard = p.getAnnotation(QueryParam.class);
              if (standard != null) {
                return Stream.of(standard.value());
              }
              var rest = p.getAnnotation(RestQuery.class);
              return rest == null
                  ? Stream.empty()
                  : Stream.of(rest.value().isEmpty() ? p.getName() : rest.value());
            })
        .collect(Collectors.toUnmodifiableSet());
  }
}
