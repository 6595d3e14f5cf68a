package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.util.Objects;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the body as {@link Upload}, and says so in the OpenAPI document. */
final class UploadArgumentResolver implements HandlerMethodArgumentResolver, OperationCustomizer {

	private final JobContent content;

	UploadArgumentResolver(JobContent content) {
		this.content = content;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Upload.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) throws IOException {
		HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
		return new Upload(servlet.getInputStream(), this.content);
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		for (MethodParameter parameter : method.getMethodParameters()) {
			if (supportsParameter(parameter)) {
				operation.setRequestBody(new RequestBody().required(true)
					.content(new Content().addMediaType(Sheets.XLSX,
							new MediaType().schema(new StringSchema().format("binary")))));
			}
		}
		return operation;
	}

}
