package org.volunteerstation.gateway.docs;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiMergeTests {

	private static final String DOCUMENT = """
			{"openapi":"3.1.0","security":[{"token":[]}],"paths":{
			  "/api/v1/NAME/things":{"get":{"operationId":"list","tags":["thing-controller"],"responses":{"200":
			    {"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}},
			  "/internal":{"get":{"operationId":"internal","responses":{}}}},
			 "components":{"securitySchemes":{"token":{}},"schemas":{"Thing":{"properties":{
			   "parent":{"$ref":"#/components/schemas/Thing"},"mapping":{"type":"string"}}}}}}""";

	private final JsonNode merged = OpenApiMerge.merge(new TreeMap<>(
			Map.of("registry", told("registry"), "project", told("project"), "activity", Optional.empty())));

	@Test
	void keepsNamesApart() {
		assertThat(this.merged.path("components").path("schemas").propertyNames())
			.containsExactlyInAnyOrder("registry.Thing", "project.Thing");
		assertThat(operation("registry").path("operationId").stringValue()).isEqualTo("registry_list");
		assertThat(operation("project").at("/responses/200/content/application~1json/schema/$ref").stringValue())
			.isEqualTo("#/components/schemas/project.Thing");
		assertThat(this.merged.path("components")
			.path("schemas")
			.path("registry.Thing")
			.at("/properties/parent/$ref")
			.stringValue()).isEqualTo("#/components/schemas/registry.Thing");
	}

	@Test
	void everyOperationHasItsServicesTag() {
		assertThat(operation("registry").path("tags")).extracting(JsonNode::stringValue).containsExactly("registry");
		assertThat(this.merged.path("tags")).extracting((tag) -> tag.path("name").stringValue())
			.containsExactly("project", "registry");
	}

	@Test
	void saysWhatIsMissing() {
		assertThat(this.merged.path("info").path("description").stringValue()).contains("暂缺（服务未应答）：activity");
	}

	@Test
	void isReachedAtTheGatewayInBothWays() {
		assertThat(this.merged.at("/servers/0/url").stringValue()).isEqualTo("/");
		assertThat(this.merged.path("security")).extracting((one) -> one.propertyNames().iterator().next())
			.containsExactly("session", "token");
		assertThat(this.merged.path("components").path("securitySchemes").propertyNames()).contains("session", "token");
		assertThat(this.merged.path("paths").propertyNames()).doesNotContain("/internal");
	}

	private JsonNode operation(String service) {
		return this.merged.path("paths").path("/api/v1/" + service + "/things").path("get");
	}

	private static Optional<ObjectNode> told(String service) {
		return Optional.of((ObjectNode) JsonMapper.shared().readTree(DOCUMENT.replace("NAME", service)));
	}

}
