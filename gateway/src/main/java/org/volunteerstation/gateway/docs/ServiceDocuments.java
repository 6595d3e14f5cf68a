package org.volunteerstation.gateway.docs;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.gateway.GatewaySettings;

/**
 * Asks all services for one of their documents, side by side and for a short time only,
 * and keeps the answers for some seconds: a service that is down is missing, it never
 * holds up the others.
 */
@Component
class ServiceDocuments {

	private static final Logger logger = LoggerFactory.getLogger(ServiceDocuments.class);

	private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);

	private static final Duration READ_LIMIT = Duration.ofSeconds(3);

	private static final Duration KEPT = Duration.ofSeconds(10);

	private static final int MOST_PATHS = 4;

	private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

	private final RestClient http;

	private final JsonMapper json;

	private final Map<String, URI> services;

	private final LoadingCache<String, Map<String, Optional<ObjectNode>>> kept;

	ServiceDocuments(RestClient.Builder http, JsonMapper json, GatewaySettings settings) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).executor(this.threads).build());
		requests.setReadTimeout(READ_LIMIT);
		this.http = http.requestFactory(requests).build();
		this.json = json;
		this.services = new TreeMap<>(settings.services());
		this.kept = Caffeine.newBuilder().maximumSize(MOST_PATHS).expireAfterWrite(KEPT).build(this::askAll);
	}

	/**
	 * A document of each service.
	 * @param path where each service tells it
	 * @return by the service's name in paths; empty for a service that does not answer
	 */
	Map<String, Optional<ObjectNode>> all(String path) {
		return this.kept.get(path);
	}

	private Map<String, Optional<ObjectNode>> askAll(String path) {
		Map<String, CompletableFuture<Optional<ObjectNode>>> asked = new TreeMap<>();
		this.services.forEach((name, address) -> asked.put(name,
				CompletableFuture.supplyAsync(() -> ask(name, address.resolve(path)), this.threads)));
		Map<String, Optional<ObjectNode>> documents = new TreeMap<>();
		asked.forEach((name, document) -> documents.put(name, document.join()));
		return documents;
	}

	private Optional<ObjectNode> ask(String name, URI document) {
		try {
			byte[] body = this.http.get().uri(document).retrieve().body(byte[].class);
			return (body != null && this.json.readTree(body) instanceof ObjectNode object) ? Optional.of(object)
					: Optional.empty();
		}
		catch (RestClientException | JacksonException ex) {
			logger.warn("{} does not tell its document: {}", name, ex.toString());
			return Optional.empty();
		}
	}

}
