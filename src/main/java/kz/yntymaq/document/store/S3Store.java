package kz.yntymaq.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Content in a store that speaks S3, one object a file, called by its id and nothing else. */
@Component
class S3Store implements FileStore, DisposableBean {

    private final S3Settings settings;
    private final @Nullable S3Client client;

    S3Store(S3Settings settings) {
        this.settings = settings;
        this.client = settings.isSet() ? client(settings) : null;
    }

    private static S3Client client(S3Settings settings) {
        Duration patience = Duration.ofSeconds(settings.seconds());
        return S3Client.builder()
                .endpointOverride(URI.create(String.valueOf(settings.address())))
                .region(Region.of(settings.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.key(), settings.secret())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(patience)
                        .socketTimeout(patience))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(false)
                        .build())
                // newer sums that not every store knows; the portal compares the whole by SHA-256 itself
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    @Override
    public Place place() {
        return Place.S3;
    }

    @Override
    public boolean isSet() {
        return client != null;
    }

    @Override
    public void put(UUID id, Source content, int size) throws IOException {
        try {
            s3().putObject(
                            request -> request.bucket(settings.bucket())
                                    .key(id.toString())
                                    .contentType("application/octet-stream"),
                            RequestBody.fromContentProvider(() -> opened(content), size, "application/octet-stream"));
        } catch (SdkClientException failed) {
            throw new IOException(failed);
        }
    }

    private static InputStream opened(Source content) {
        try {
            return content.open();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public InputStream open(UUID id, int size) {
        return new Slices((from, length) -> slice(id, from, length), size);
    }

    private byte[] slice(UUID id, int from, int length) throws IOException {
        try {
            return s3().getObjectAsBytes(request -> request.bucket(settings.bucket())
                            .key(id.toString())
                            .range("bytes=" + from + "-" + (from + length - 1)))
                    .asByteArrayUnsafe();
        } catch (NoSuchKeyException gone) {
            return new byte[0];
        } catch (SdkClientException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void delete(UUID id) {
        s3().deleteObject(request -> request.bucket(settings.bucket()).key(id.toString()));
    }

    private S3Client s3() {
        return Objects.requireNonNull(client, "files lie in S3, and yntymaq.files.s3.address is not set");
    }

    @Override
    public void destroy() {
        if (client != null) {
            client.close();
        }
    }
}
