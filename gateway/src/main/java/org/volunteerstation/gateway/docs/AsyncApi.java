package org.volunteerstation.gateway.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.gateway.GatewaySettings;

/**
 * Makes the AsyncAPI document of the schemas that the services tell: one channel for each
 * topic, one message for each type of event, and how a consumer signs in. The schemas are
 * the only source; what is the same for every event stands here.
 */
final class AsyncApi {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Kafka headers of every event: CloudEvents 1.0, binary mode. */
	private static final String HEADERS = """
			{"type":"object",
			 "required":["ce_specversion","ce_id","ce_source","ce_type","ce_subject","ce_time","ce_dataschema",
			   "ce_regioncode","ce_sequence","content-type"],
			 "properties":{
			  "ce_specversion":{"type":"string","const":"1.0","description":"CloudEvents 版本 / CloudEvents version"},
			  "ce_id":{"type":"string","description":"事件标识（UUIDv7），去重用 / Id of the event, to let none count twice"},
			  "ce_source":{"type":"string","description":"来源服务 / Service that tells it"},
			  "ce_type":{"type":"string","description":"事件类型 / What happened"},
			  "ce_subject":{"type":"string","description":"对象标识，同消息键 / Id of the aggregate, as the key"},
			  "ce_time":{"type":"string","format":"date-time","description":"发生时刻 / When it happened"},
			  "ce_dataschema":{"type":"string","format":"uri","description":"数据结构 / Schema of the data"},
			  "ce_regioncode":{"type":"string","pattern":"^[0-9]{12}$","description":"所属区划 / Region that it belongs to"},
			  "ce_sequence":{"type":"string","pattern":"^[0-9]+$","description":"同一对象的序号，从 1 起；较小者为迟到，应忽略 / Counts the events of one aggregate from 1; ignore a smaller one that comes late"},
			  "ce_traceparent":{"type":"string","description":"W3C 追踪上下文 / W3C trace context"},
			  "content-type":{"type":"string","const":"application/json"}}}""";

	private final ObjectNode document = JSON.createObjectNode();

	private final String prefix;

	private final ObjectNode channels;

	private final ObjectNode operations;

	private final ObjectNode messages;

	private final ObjectNode schemas;

	private AsyncApi(GatewaySettings.Events events, String issuer, String missing) {
		this.prefix = events.topicPrefix();
		this.document.put("asyncapi", "3.0.0");
		this.document.putObject("info")
			.put("title", "社区志愿服务站平台事件")
			.put("version", "v1")
			.put("description",
					"""
							各主题均为压缩主题，新订阅者从头读取即可重建全部公开状态；数据不含个人信息。同一对象的事件按序到达，\
							可能重复，请按 `ce_id` 去重。读者应忽略不认识的字段、事件类型和开放枚举（`x-open`）的新值。\
							同一版本只增加可选内容；不兼容的变化使用新版本。

							Topics are compacted: read from the beginning to rebuild the public state; there is no personal data. \
							Events of one key come in order and may come twice. Readers ignore fields, types and values of \
							open lists (`x-open`) that they do not know. Within a version only optional parts are added."""
							+ missing);
		if (!events.server().isEmpty()) {
			this.document.putObject("servers").set("kafka", server(events.server()));
		}
		this.channels = this.document.putObject("channels");
		this.operations = this.document.putObject("operations");
		ObjectNode components = this.document.putObject("components");
		components.putObject("securitySchemes").set("keycloak", security(issuer));
		this.messages = components.putObject("messages");
		this.schemas = components.putObject("schemas");
		this.schemas.set("headers", JSON.readTree(HEADERS));
	}

	/**
	 * Makes the document.
	 * @param events where the topics are
	 * @param issuer where consumers get their tokens
	 * @param schemas what the services tell, by the service's name in paths
	 * @return the document
	 */
	static ObjectNode of(GatewaySettings.Events events, String issuer, Map<String, Optional<ObjectNode>> schemas) {
		AsyncApi api = new AsyncApi(events, issuer, ServiceNames.missing(schemas));
		schemas.forEach((service, told) -> told
			.ifPresent((known) -> known.properties().forEach((one) -> api.add(service, one.getKey(), one.getValue()))));
		return api.document;
	}

	private void add(String service, String name, JsonNode schema) {
		String topic = name.substring(0, name.lastIndexOf(".v"));
		ObjectNode payload = (ObjectNode) schema.deepCopy();
		JsonNode events = payload.path("x-events");
		// AsyncAPI's own dialect knows all that the schemas use.
		payload.remove(List.of("$schema", "x-events"));
		this.schemas.set(name, payload);
		ObjectNode channel = this.channels.has(topic) ? (ObjectNode) this.channels.path(topic)
				: channel(service, topic, schema);
		for (JsonNode event : events) {
			String type = event.path("type").asString("");
			channel.withObjectProperty("messages").set(type, reference("#/components/messages/" + type));
			this.operations.path(topic)
				.withArrayProperty("messages")
				.add(reference("#/channels/" + topic + "/messages/" + type));
			this.messages.set(type, message(name, type, event.path("title").asString(type)));
		}
	}

	private ObjectNode channel(String service, String topic, JsonNode schema) {
		ObjectNode channel = this.channels.putObject(topic);
		channel.put("address", this.prefix + "." + topic)
			.put("title", schema.path("title").asString(topic))
			.put("description", schema.path("description").asString(""));
		channel.putArray("tags").addObject().put("name", service).put("description", ServiceNames.describe(service));
		ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
		kafka.put("topic", this.prefix + "." + topic);
		kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("compact");
		kafka.put("bindingVersion", "0.5.0");
		ObjectNode operation = this.operations.putObject(topic);
		operation.put("action", "send").put("summary", "平台发布，消费者订阅 / The platform sends, consumers read");
		operation.set("channel", reference("#/channels/" + topic));
		return channel;
	}

	private static ObjectNode message(String schema, String type, String title) {
		ObjectNode message = JSON.createObjectNode();
		message.put("name", type).put("title", title).put("contentType", "application/json");
		message.set("headers", reference("#/components/schemas/headers"));
		message.set("payload", reference("#/components/schemas/" + schema));
		ObjectNode kafka = message.putObject("bindings").putObject("kafka");
		kafka.putObject("key").put("type", "string").put("description", "对象标识 / Id of the aggregate");
		kafka.put("bindingVersion", "0.5.0");
		return message;
	}

	private static ObjectNode server(String host) {
		ObjectNode server = JSON.createObjectNode();
		server.put("host", host)
			.put("protocol", "kafka")
			.put("description", "对外监听，SASL/OAUTHBEARER / External listener, SASL/OAUTHBEARER");
		server.putArray("security").add(reference("#/components/securitySchemes/keycloak"));
		return server;
	}

	private static ObjectNode security(String issuer) {
		ObjectNode scheme = JSON.createObjectNode();
		scheme.put("type", "oauth2").put("description", """
				SASL/OAUTHBEARER：以消费方自己的 Keycloak 客户端（client credentials）取得令牌，受众 `kafka`；\
				只能读取已授权的主题，消费组名须以客户端标识开头。 / With a token of the consumer's own client, \
				audience `kafka`; it reads the topics granted, in consumer groups that begin with its client id.""");
		ObjectNode flow = scheme.putObject("flows").putObject("clientCredentials");
		flow.put("tokenUrl", issuer + "/protocol/openid-connect/token").putObject("availableScopes");
		return scheme;
	}

	private static ObjectNode reference(String target) {
		return JSON.createObjectNode().put("$ref", target);
	}

}
