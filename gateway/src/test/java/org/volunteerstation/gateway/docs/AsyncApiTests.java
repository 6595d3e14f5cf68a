package org.volunteerstation.gateway.docs;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.gateway.GatewaySettings;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncApiTests {

	private static final String SCHEMAS = """
			{"thing.v1":{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:volunteer:schema:thing:v1",
			  "title":"东西 / Thing","x-events":[{"type":"volunteer.thing.made.v1","title":"已制作 / Made"}],
			  "properties":{"id":{"type":"string"}}},
			 "thing.v2":{"x-events":[{"type":"volunteer.thing.made.v2"}]}}""";

	private final JsonNode api = api("127.0.0.1:18009");

	@Test
	void aTopicIsAChannelWithItsMessages() {
		JsonNode channel = this.api.path("channels").path("thing");

		assertThat(this.api.path("asyncapi").stringValue()).isEqualTo("3.0.0");
		assertThat(channel.path("address").stringValue()).isEqualTo("volunteer.thing");
		assertThat(channel.path("messages").propertyNames()).containsExactlyInAnyOrder("volunteer.thing.made.v1",
				"volunteer.thing.made.v2");
		assertThat(this.api.at("/operations/thing/action").stringValue()).isEqualTo("send");
		assertThat(this.api.path("operations").path("thing").path("messages").path(0).path("$ref").stringValue())
			.isEqualTo("#/channels/thing/messages/volunteer.thing.made.v1");
	}

	@Test
	void aMessageTellsHeadersKeyAndData() {
		JsonNode message = this.api.path("components").path("messages").path("volunteer.thing.made.v1");

		assertThat(message.path("payload").path("$ref").stringValue()).isEqualTo("#/components/schemas/thing.v1");
		assertThat(message.at("/bindings/kafka/key/type").stringValue()).isEqualTo("string");
		assertThat(this.api.path("components").path("schemas").path("thing.v1").propertyNames()).containsExactly("$id",
				"title", "properties");
		assertThat(this.api.at("/components/schemas/headers/required")).extracting(JsonNode::stringValue)
			.contains("ce_id", "ce_type", "ce_regioncode", "ce_sequence");
	}

	@Test
	void tellsHowToSignIn() {
		assertThat(this.api.at("/components/securitySchemes/keycloak/flows/clientCredentials/tokenUrl").stringValue())
			.isEqualTo("http://keycloak/realms/volunteer/protocol/openid-connect/token");
		assertThat(this.api.at("/servers/kafka/host").stringValue()).isEqualTo("127.0.0.1:18009");
		assertThat(api("").has("servers")).isFalse();
		assertThat(this.api.at("/info/description").stringValue()).contains("暂缺（服务未应答）：project");
	}

	private static JsonNode api(String server) {
		return AsyncApi.of(new GatewaySettings.Events("volunteer", server), "http://keycloak/realms/volunteer",
				Map.of("registry", Optional.of((ObjectNode) JsonMapper.shared().readTree(SCHEMAS)), "project",
						Optional.empty()));
	}

}
