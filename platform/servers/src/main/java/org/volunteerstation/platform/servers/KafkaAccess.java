package org.volunteerstation.platform.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/**
 * How the services come into Kafka.
 *
 * @param servers addresses, separated by commas
 * @param protocol {@code SASL_PLAINTEXT} or {@code SASL_SSL}
 * @param mechanism {@code PLAIN}, {@code SCRAM-SHA-256} or {@code SCRAM-SHA-512}
 * @param user name of the account
 * @param password password of the account
 */
public record KafkaAccess(String servers, String protocol, String mechanism, String user, String password) {

	/** A name with a dot could reach into the groups of a shorter one. */
	private static final Pattern CLIENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

	private static final int SECONDS = 30;

	/** Between two questions for the same thing. */
	private static final Duration POLL = Duration.ofMillis(20);

	/**
	 * The usual access inside one machine.
	 * @param servers addresses
	 * @param user name of the account
	 * @param password password of the account
	 * @return access by a plain password
	 */
	public static KafkaAccess of(String servers, String user, String password) {
		return new KafkaAccess(servers, "SASL_PLAINTEXT", "PLAIN", user, password);
	}

	/**
	 * The login module's settings with any words for name and password.
	 * @param user name or placeholder
	 * @param password password or placeholder
	 * @return text of {@code sasl.jaas.config}
	 */
	public String login(String user, String password) {
		String module = this.mechanism.startsWith("SCRAM") ? "scram.ScramLoginModule" : "plain.PlainLoginModule";
		return "org.apache.kafka.common.security." + module + " required username=\"" + user + "\" password=\""
				+ password + "\";";
	}

	/**
	 * Settings of a client.
	 * @return properties with address and account
	 */
	public Properties properties() {
		Properties properties = new Properties();
		properties.put("bootstrap.servers", this.servers);
		properties.put("security.protocol", this.protocol);
		properties.put("sasl.mechanism", this.mechanism);
		properties.put("sasl.jaas.config", login(this.user, this.password));
		return properties;
	}

	/**
	 * Asks for the brokers.
	 * @param patience how long at most; a busy machine takes seconds to set up a client
	 * @throws ExecutionException when Kafka refuses the account
	 * @throws TimeoutException when no broker answers
	 */
	public void check(Duration patience) throws ExecutionException, TimeoutException {
		Properties properties = properties();
		properties.put("request.timeout.ms", Long.toString(patience.toMillis() / 2));
		properties.put("default.api.timeout.ms", Long.toString(patience.toMillis()));
		try (Admin admin = Admin.create(properties)) {
			admin.describeCluster().nodes().get(patience.toMillis() + 1000, TimeUnit.MILLISECONDS);
		}
		catch (KafkaException ex) {
			throw new ExecutionException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailure("kafka", "was interrupted", ex);
		}
	}

	/**
	 * Whether Kafka answers this account.
	 * @return true when it does
	 */
	public boolean answers() {
		try {
			check(Duration.ofSeconds(3));
			return true;
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
	}

	/**
	 * Lets a client of Keycloak read the named topics and no others, in the consumer
	 * group of its own name and those that begin with its name and a dot. Groups of a
	 * client with a longer name stay closed to it.
	 * @param client the client's id, small letters, digits and dashes
	 * @param topics whole names, for example {@code volunteer.station}; they need not be
	 * there yet
	 * @return false when this Kafka knows no access rules; true when a broker has taken
	 * them in
	 * @throws ServerFailure when Kafka refuses the rules or no broker takes them in
	 */
	public boolean grantReading(String client, Collection<String> topics) {
		if (!CLIENT.matcher(client).matches()) {
			throw new IllegalArgumentException("no client id for an access rule: " + client);
		}
		List<AclBinding> rules = new ArrayList<>();
		for (String topic : topics) {
			ResourcePattern pattern = new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL);
			rules.add(new AclBinding(pattern, allow(client, AclOperation.READ)));
			rules.add(new AclBinding(pattern, allow(client, AclOperation.DESCRIBE)));
		}
		ResourcePattern group = new ResourcePattern(ResourceType.GROUP, client, PatternType.LITERAL);
		ResourcePattern groups = new ResourcePattern(ResourceType.GROUP, client + ".", PatternType.PREFIXED);
		rules.add(new AclBinding(group, allow(client, AclOperation.READ)));
		rules.add(new AclBinding(groups, allow(client, AclOperation.READ)));
		try (Admin admin = Admin.create(properties())) {
			admin.deleteAcls(topicsByPrefix(client, topics)).all().get(SECONDS, TimeUnit.SECONDS);
			admin.createAcls(rules).all().get(SECONDS, TimeUnit.SECONDS);
			awaitRules(admin, client, rules);
			return true;
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof SecurityDisabledException) {
				return false;
			}
			throw new ServerFailure("kafka", "refuses an access rule: " + ex.getMessage(), ex);
		}
		catch (TimeoutException ex) {
			throw new ServerFailure("kafka", "does not answer to an access rule", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailure("kafka", "was interrupted", ex);
		}
	}

	/**
	 * The controller stores a rule before the brokers have it: whoever reads at once
	 * could be refused still.
	 */
	private static void awaitRules(Admin admin, String client, List<AclBinding> rules)
			throws ExecutionException, InterruptedException, TimeoutException {
		AclBindingFilter ofClient = new AclBindingFilter(ResourcePatternFilter.ANY,
				new AccessControlEntryFilter("User:" + client, null, AclOperation.ANY, AclPermissionType.ALLOW));
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		while (!admin.describeAcls(ofClient).values().get(SECONDS, TimeUnit.SECONDS).containsAll(rules)) {
			if (System.nanoTime() > end) {
				throw new TimeoutException("no broker has taken in the rules");
			}
			LockSupport.parkNanos(POLL.toNanos());
		}
	}

	/**
	 * An earlier version granted all topics with the prefix of a platform and its full
	 * stop, the services' own included. Rules with another prefix are somebody else's.
	 */
	private static List<AclBindingFilter> topicsByPrefix(String client, Collection<String> topics) {
		return topics.stream()
			.map((topic) -> topic.substring(0, topic.lastIndexOf('.') + 1))
			.filter((prefix) -> !prefix.isEmpty())
			.distinct()
			.map((prefix) -> new AclBindingFilter(
					new ResourcePatternFilter(ResourceType.TOPIC, prefix, PatternType.PREFIXED),
					new AccessControlEntryFilter("User:" + client, null, AclOperation.ANY, AclPermissionType.ALLOW)))
			.toList();
	}

	private static AccessControlEntry allow(String client, AclOperation operation) {
		return new AccessControlEntry("User:" + client, "*", operation, AclPermissionType.ALLOW);
	}

	@Override
	public String toString() {
		return "KafkaAccess[" + this.user + "@" + this.servers + "]";
	}

}
