package org.volunteerstation.platform.service;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.request.IfMatch;

/**
 * Puts into the OpenAPI document what the platform's own arguments read from a request.
 */
final class OpenApiParameters implements OperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		for (MethodParameter parameter : method.getMethodParameters()) {
			if (parameter.getParameterType() == SliceQuery.class) {
				operation.addParametersItem(new Parameter().in("query")
					.name("after")
					.schema(new StringSchema().maxLength(200))
					.description("next of the page before"));
				operation.addParametersItem(new Parameter().in("query")
					.name("limit")
					.schema(new IntegerSchema().minimum(java.math.BigDecimal.ONE)
						.maximum(java.math.BigDecimal.valueOf(SliceQuery.MAX_LIMIT))));
			}
			if (parameter.getParameterType() == IfMatch.class) {
				operation.addParametersItem(new Parameter().in("header")
					.name("If-Match")
					.required(true)
					.schema(new StringSchema())
					.description("ETag of the version that the change is based on"));
			}
		}
		if (method.hasMethodAnnotation(Idempotent.class)) {
			operation.addParametersItem(new Parameter().in("header")
				.name("Idempotency-Key")
				.schema(new StringSchema().maxLength(64))
				.description("repeats of the request with the same key have no second effect"));
		}
		answers(operation);
		return operation;
	}

	/** Each operation may answer with a problem. */
	private static void answers(Operation operation) {
		ApiResponses responses = operation.getResponses();
		responses.addApiResponse("default",
				new ApiResponse().description("A problem (RFC 9457)")
					.content(new Content().addMediaType("application/problem+json",
							new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
	}

}
