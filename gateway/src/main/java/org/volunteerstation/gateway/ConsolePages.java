package org.volunteerstation.gateway;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the console: files with a hash in their name for ever and compressed as they
 * were built, the page itself never from a cache, so that a new version is seen at once.
 */
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {

	/**
	 * What the paths of the console's pages begin with; whatever else is asked for is not
	 * there.
	 */
	static final List<String> PAGES = List.of("stations", "plans", "populations", "notices", "inspections", "changes",
			"checks", "accounts", "matrix", "editions", "about", "m", "no-region", "unreachable");

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/console/assets/")
			.setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new EncodedResourceResolver());
		registry.addResourceHandler("/api/docs/ui/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/")
			.resourceChain(true);
		registry.addResourceHandler("/index.html", "/favicon.svg")
			.addResourceLocations("classpath:/console/")
			.setCacheControl(CacheControl.noCache());
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/").setViewName("forward:/index.html");
		for (String page : PAGES) {
			registry.addViewController("/" + page).setViewName("forward:/index.html");
			registry.addViewController("/" + page + "/**").setViewName("forward:/index.html");
		}
	}

}
