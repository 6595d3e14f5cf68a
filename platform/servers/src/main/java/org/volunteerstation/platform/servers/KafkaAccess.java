package org.volunteerstation.platform.servers;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The services' account at a broker: how to come in on the internal listener, and what
 * outsiders are let in for.
 *
 * @param servers address of the internal listener
 * @param password password of {@link KafkaServer#ACCOUNT}
 */
public record KafkaAccess(String servers, String password) {

	/** A name with a dot could reach into the groups of a shorter one. */
	private static final Pattern CLIENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

	private static final Duration LIMIT = Duration.ofSeconds(60);

	/**
	 * Client settings for the internal listener.
	 * @return properties with address and account
	 */
	public Properties clientProperties() {
		Properties properties = new Properties();
		properties.put("bootstrap.servers", this.servers);
		properties.put("security.protocol", "SASL_PLAINTEXT");
		properties.put("sasl.mechanism", "PLAIN");
		properties.put("sasl.jaas.config", KafkaSettings.plainLogin(KafkaServer.ACCOUNT, this.password));
		return properties;
	}

	/**
	 * Lets a client of Keycloak read the topics that begin with a prefix, in the consumer
	 * group of its own name and those that begin with its name and a dot. Groups of a
	 * client with a longer name stay closed to it.
	 * @param client the client's id, small letters, digits and dashes
	 * @param topicPrefix for example {@code volunteer.}
	 */
	public void grantReading(String client, String topicPrefix) {
		if (!CLIENT.matcher(client).matches()) {
			throw new IllegalArgumentException("no client id for an access rule: " + client);
		}
		ResourcePattern topics = new ResourcePattern(ResourceType.TOPIC, topicPrefix, PatternType.PREFIXED);
		ResourcePattern group = new ResourcePattern(ResourceType.GROUP, client, PatternType.LITERAL);
		ResourcePattern groups = new ResourcePattern(ResourceType.GROUP, client + ".", PatternType.PREFIXED);
		try (Admin admin = Admin.create(clientProperties())) {
			admin
				.createAcls(List.of(new AclBinding(topics, allow(client, AclOperation.READ)),
						new AclBinding(topics, allow(client, AclOperation.DESCRIBE)),
						new AclBinding(group, allow(client, AclOperation.READ)),
						new AclBinding(groups, allow(client, AclOperation.READ))))
				.all()
				.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new ServerFailure("kafka", "refuses an access rule: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailure("kafka", "was interrupted", ex);
		}
	}

	/**
	 * Whether a broker answers.
	 * @return true when it tells its nodes within some seconds
	 */
	public boolean answers() {
		Properties properties = clientProperties();
		properties.put("request.timeout.ms", "2000");
		properties.put("default.api.timeout.ms", "3000");
		try (Admin admin = Admin.create(properties)) {
			return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static AccessControlEntry allow(String client, AclOperation operation) {
		return new AccessControlEntry("User:" + client, "*", operation, AclPermissionType.ALLOW);
	}

	@Override
	public String toString() {
		return "KafkaAccess[servers=" + this.servers + "]";
	}

}
