package org.volunteerstation.platform.servers;

import java.nio.file.Path;

/**
 * How a broker listens and whom it believes.
 *
 * @param internalPort the services' listener, with a password
 * @param externalPort the outsiders' listener, with tokens
 * @param controllerPort the broker's own
 * @param password password of the services' account
 * @param issuer issuer of the outsiders' tokens
 * @param jwksUrl where the issuer's keys are read
 * @param partitions partitions of a topic that is made without saying how many
 */
public record KafkaSettings(int internalPort, int externalPort, int controllerPort, String password, String issuer,
		String jwksUrl, int partitions) {

	static String plainLogin(String account, String password) {
		return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + account
				+ "\" password=\"" + password + "\";";
	}

	/**
	 * The broker's configuration file. It advertises the loopback address and its ports,
	 * whatever it listens on.
	 * @param address where it listens for clients
	 * @param data where its data lies
	 * @return the file's text
	 */
	public String serverProperties(String address, Path data) {
		String login = plainLogin(KafkaServer.ACCOUNT, this.password).replace(";",
				" user_" + KafkaServer.ACCOUNT + "=\"" + this.password + "\";");
		return """
				process.roles=broker,controller
				node.id=1
				controller.quorum.voters=1@127.0.0.1:%1$d
				listeners=INTERNAL://%10$s:%2$d,EXTERNAL://%10$s:%3$d,CONTROLLER://127.0.0.1:%1$d
				advertised.listeners=INTERNAL://127.0.0.1:%2$d,EXTERNAL://127.0.0.1:%3$d
				inter.broker.listener.name=INTERNAL
				controller.listener.names=CONTROLLER
				listener.security.protocol.map=INTERNAL:SASL_PLAINTEXT,EXTERNAL:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
				sasl.enabled.mechanisms=PLAIN
				sasl.mechanism.inter.broker.protocol=PLAIN
				sasl.mechanism.controller.protocol=PLAIN
				listener.name.internal.plain.sasl.jaas.config=%4$s
				listener.name.controller.plain.sasl.jaas.config=%4$s
				listener.name.external.sasl.enabled.mechanisms=OAUTHBEARER
				listener.name.external.oauthbearer.sasl.server.callback.handler.class=\
				org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler
				listener.name.external.oauthbearer.sasl.jaas.config=\
				org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;
				listener.name.external.oauthbearer.connections.max.reauth.ms=300000
				listener.name.external.sasl.oauthbearer.jwks.endpoint.url=%5$s
				listener.name.external.sasl.oauthbearer.expected.audience=kafka
				listener.name.external.sasl.oauthbearer.expected.issuer=%6$s
				listener.name.external.sasl.oauthbearer.sub.claim.name=azp
				authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
				allow.everyone.if.no.acl.found=false
				super.users=User:%7$s
				log.dirs=%8$s
				num.partitions=%9$d
				auto.create.topics.enable=false
				offsets.topic.replication.factor=1
				offsets.topic.num.partitions=8
				transaction.state.log.replication.factor=1
				transaction.state.log.min.isr=1
				transaction.state.log.num.partitions=4
				share.coordinator.state.topic.replication.factor=1
				share.coordinator.state.topic.min.isr=1
				group.initial.rebalance.delay.ms=0
				num.network.threads=2
				num.io.threads=4
				log.segment.bytes=67108864
				log.cleaner.dedupe.buffer.size=16777216
				""".formatted(this.controllerPort, this.internalPort, this.externalPort, login, this.jwksUrl,
				this.issuer, KafkaServer.ACCOUNT, data, this.partitions, address);
	}

}
