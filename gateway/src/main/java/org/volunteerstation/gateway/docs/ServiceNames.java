package org.volunteerstation.gateway.docs;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the services are called in documents for people. */
final class ServiceNames {

	private static final Map<String, String> CHINESE = Map.of("registry", "站点登记：行政区划、站点、代码表", "project", "项目",
			"activity", "活动", "analytics", "统计分析");

	private ServiceNames() {
	}

	static String describe(String service) {
		return CHINESE.getOrDefault(service, service);
	}

	/** A sentence in both languages about what is missing; empty when nothing is. */
	static String missing(Map<String, ? extends Optional<?>> documents) {
		String names = documents.entrySet()
			.stream()
			.filter((document) -> document.getValue().isEmpty())
			.map(Map.Entry::getKey)
			.sorted()
			.collect(Collectors.joining(", "));
		return names.isEmpty() ? "" : "\n\n**暂缺（服务未应答）：" + names
				+ "**。稍后刷新即可。 / **Missing for now, the service does not answer: " + names + "**.";
	}

}
