package org.volunteerstation.platform.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.config.internals.BrokerSecurityConfigs;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.volunteerstation.platform.servers.PrivateFile;

/**
 * A program of somebody else at the broker's external listener, set up as
 * docs/consuming-topics.md tells it.
 */
final class OutsideClient {

	private final Properties properties = new Properties();

	private OutsideClient(String address) {
		this.properties.put("bootstrap.servers", address);
		this.properties.put("auto.offset.reset", "earliest");
	}

	/** A client that fetches its tokens with its own secret. */
	static OutsideClient withSecret(String client, String secret) {
		String tokens = TestServers.get().issuer() + "/protocol/openid-connect/token";
		OutsideClient outside = atExternalListener(tokens);
		outside.properties.put("sasl.oauthbearer.client.credentials.client.id", client);
		outside.properties.put("sasl.oauthbearer.client.credentials.client.secret", secret);
		return outside;
	}

	/** A client that comes with one given token. */
	static OutsideClient withToken(String token, Path folder) throws IOException {
		Path file = PrivateFile.write(folder.resolve("token"), token);
		System.setProperty(BrokerSecurityConfigs.ALLOWED_SASL_OAUTHBEARER_FILES_CONFIG, file.toRealPath().toString());
		return atExternalListener(file.toUri().toString());
	}

	/**
	 * A client that does not say who it is. The broker hangs up on it without a word, and
	 * it tries again until its time is over, which is why that is short.
	 */
	static OutsideClient anonymous(String address) {
		OutsideClient outside = new OutsideClient(address);
		outside.properties.put("request.timeout.ms", "3000");
		outside.properties.put("default.api.timeout.ms", "5000");
		return outside;
	}

	/** A client with name and password, as the services have them. */
	static OutsideClient withPassword(String address, String account, String password) {
		OutsideClient outside = new OutsideClient(address);
		outside.properties.put("security.protocol", "SASL_PLAINTEXT");
		outside.properties.put("sasl.mechanism", "PLAIN");
		outside.properties.put("sasl.jaas.config", "org.apache.kafka.common.security.plain.PlainLoginModule required"
				+ " username=\"" + account + "\" password=\"" + password + "\";");
		return outside;
	}

	private static OutsideClient atExternalListener(String tokens) {
		System.setProperty(BrokerSecurityConfigs.ALLOWED_SASL_OAUTHBEARER_URLS_CONFIG, tokens);
		OutsideClient outside = new OutsideClient(TestServers.get().value("kafka.external"));
		outside.properties.put("security.protocol", "SASL_PLAINTEXT");
		outside.properties.put("sasl.mechanism", "OAUTHBEARER");
		outside.properties.put("sasl.jaas.config",
				"org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;");
		outside.properties.put("sasl.login.callback.handler.class",
				"org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
		outside.properties.put("sasl.oauthbearer.token.endpoint.url", tokens);
		return outside;
	}

	KafkaConsumer<String, String> consumer(String group) {
		Properties consumer = new Properties();
		consumer.putAll(this.properties);
		consumer.put("group.id", group);
		return new KafkaConsumer<>(consumer, new StringDeserializer(), new StringDeserializer());
	}

	KafkaProducer<String, String> producer() {
		return new KafkaProducer<>(this.properties, new StringSerializer(), new StringSerializer());
	}

	Properties properties() {
		return this.properties;
	}

}
