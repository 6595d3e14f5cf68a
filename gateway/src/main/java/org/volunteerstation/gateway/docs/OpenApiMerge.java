package org.volunteerstation.gateway.docs;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes one OpenAPI document of the services': component names and operation ids get the
 * service's name in front, so that none meets another's, and everything is reached at the
 * gateway with either way to sign in.
 */
final class OpenApiMerge {

	private static final String COMPONENTS = "#/components/";

	private final ObjectNode merged = JsonMapper.shared().createObjectNode();

	private final ObjectNode paths;

	private final ObjectNode components;

	private final ArrayNode tags;

	private OpenApiMerge(String missing) {
		this.merged.put("openapi", "3.1.0");
		this.merged.putObject("info").put("title", "社区志愿服务站平台接口").put("version", "v1").put("description", """
				全部服务的接口，统一经网关访问。浏览器登录后直接可用（会话 Cookie，修改类请求须带 `X-XSRF-TOKEN`，\
				其值取自 Cookie `XSRF-TOKEN`）；第三方应用携带访问令牌。错误一律为 RFC 9457 的 `application/problem+json`。\
				每个应答都有 `X-Trace-Id`，报告问题时请一并提供。

				All services at one door. A signed-in browser uses its session, an app its bearer token; \
				every answer carries `X-Trace-Id`.""" + missing);
		this.merged.putArray("servers").addObject().put("url", "/").put("description", "网关 / gateway");
		ArrayNode security = this.merged.putArray("security");
		security.addObject().putArray("session");
		security.addObject().putArray("token");
		this.tags = this.merged.putArray("tags");
		this.paths = this.merged.putObject("paths");
		this.components = this.merged.putObject("components");
		ObjectNode schemes = this.components.putObject("securitySchemes");
		schemes.putObject("session")
			.put("type", "apiKey")
			.put("in", "cookie")
			.put("name", "VSSESSION")
			.put("description", "浏览器登录后的会话 / session of a signed-in browser");
		schemes.putObject("token")
			.put("type", "http")
			.put("scheme", "bearer")
			.put("bearerFormat", "JWT")
			.put("description", "第三方应用的访问令牌 / access token of an app");
	}

	/**
	 * Merges.
	 * @param documents the services' documents by the service's name in paths
	 * @return one document
	 */
	static ObjectNode merge(Map<String, Optional<ObjectNode>> documents) {
		OpenApiMerge merge = new OpenApiMerge(ServiceNames.missing(documents));
		documents.forEach((name, document) -> document.ifPresent((known) -> merge.add(name, known)));
		return merge.merged;
	}

	private void add(String service, ObjectNode document) {
		this.tags.addObject().put("name", service).put("description", ServiceNames.describe(service));
		document.path("paths").properties().forEach((path) -> {
			if (path.getKey().startsWith("/api/v1/" + service + "/")) {
				this.paths.set(path.getKey(), path(service, path.getValue().deepCopy()));
			}
		});
		document.path("components").properties().forEach((kind) -> {
			if (!kind.getKey().equals("securitySchemes")) {
				ObjectNode all = this.components.withObjectProperty(kind.getKey());
				kind.getValue()
					.properties()
					.forEach((one) -> all.set(service + "." + one.getKey(),
							renamed(service, one.getValue().deepCopy())));
			}
		});
	}

	private static JsonNode path(String service, JsonNode path) {
		for (JsonNode operation : path) {
			if (operation instanceof ObjectNode known && known.has("responses")) {
				known.putArray("tags").add(service);
				known.remove("security");
				JsonNode id = known.path("operationId");
				if (id.isString()) {
					known.put("operationId", service + "_" + id.stringValue());
				}
			}
		}
		return renamed(service, path);
	}

	private static JsonNode renamed(String service, JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.properties().forEach((property) -> {
				JsonNode value = property.getValue();
				if (property.getKey().equals("$ref") && value.isString()) {
					property.setValue(StringNode.valueOf(reference(service, value.stringValue())));
				}
				else if (property.getKey().equals("discriminator")
						&& value.path("mapping") instanceof ObjectNode mapping) {
					mapping.properties()
						.forEach((one) -> one
							.setValue(StringNode.valueOf(reference(service, one.getValue().asString()))));
				}
				else {
					renamed(service, value);
				}
			});
		}
		else {
			node.forEach((child) -> renamed(service, child));
		}
		return node;
	}

	/** {@code #/components/schemas/X} becomes {@code #/components/schemas/SERVICE.X}. */
	private static String reference(String service, String reference) {
		int name = reference.lastIndexOf('/') + 1;
		return reference.startsWith(COMPONENTS)
				? reference.substring(0, name) + service + "." + reference.substring(name) : reference;
	}

}
